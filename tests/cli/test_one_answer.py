"""One plan, one answer: window, report and command line say the same sentences with the same figures."""

from pathlib import Path

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.queries.projection import odds_text
from careerplanner.app.queries.projection.run import project_plan
from careerplanner.app.queries.projection.view import view_of
from careerplanner.app.queries.report.content import Asked, report_content
from careerplanner.app.queries.report.redaction import Known
from careerplanner.app.workspace import read_plan
from careerplanner.wording import Wording

from .conftest import TODAY, Cli


def test_window_report_and_command_line_say_the_same_of_one_plan(cli: Cli, sample: Path):
    plan, catalogue, wording = read_plan(sample, sample.parent), load_catalogue(), Wording()
    projection = project_plan(plan, catalogue, TODAY)
    view = view_of(plan, catalogue, projection, TODAY)
    sentences = odds_text.outlook_sentences(view, wording)

    assert sentences[0].startswith("In about 2 of 10 futures you are team lead by November 2036. Between ")
    assert report_content(Known(plan, catalogue, projection, None), Asked(TODAY), wording).outlook == sentences
    for words in (["project", sample], ["show", sample]):
        said = " ".join(cli(*words).out.split())
        assert [sentence for sentence in sentences if sentence not in said] == []


def test_the_documents_hold_the_odds_that_the_window_shows(cli: Cli, sample: Path):
    plan, catalogue = read_plan(sample, sample.parent), load_catalogue()
    view = view_of(plan, catalogue, project_plan(plan, catalogue, TODAY), TODAY)
    shown = [(round(odds.share, 6), [round(odds.low, 6), round(odds.high, 6)]) for odds in view.odds]

    projected = cli("project", sample, "--json").document["arrival"]
    assert [(each["share"]["120"], each["odds_range"]["120"]) for each in projected] == shown
    route = cli("show", sample, "--json").document["route"][1:]
    assert [(each["share_within_horizon"], each["odds_range"]) for each in route] == shown
