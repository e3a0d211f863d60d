"""What ``roles export`` and ``roles import`` do: a ladder of roles goes to a file, or comes from one."""

from careerplanner.app.backups import back_up_if_due
from careerplanner.app.commands.catalogue import ladders
from careerplanner.app.ladder_file import ladder_bytes, ladder_of
from careerplanner.app.ladder_reading import read_bytes, read_ladder
from careerplanner.app.queries.catalogue.ladder_text import own_roles, pay_left_out, taken_lines
from careerplanner.app.safe_write import check_target, write_file
from careerplanner.app.workspace import open_workspace
from careerplanner.cli.command import DONE, Arguments
from careerplanner.cli.context import Context
from careerplanner.cli.output import print_done, print_notes
from careerplanner.errors import Refused
from careerplanner.i18n import _


def write(arguments: Arguments, context: Context) -> int:
    """Write roles of a plan to the file of a ladder."""
    check_target(arguments.file, force=arguments.force)
    plan, catalogue = context.read(arguments.ladder_plan)
    roles = [catalogue.find_role(name) for name in arguments.role] or own_roles(catalogue)
    if not roles:
        raise Refused(_("This plan has no role of its own. Name those to export with --role."))
    name = arguments.name or arguments.file.stem
    ladder = ladder_of(catalogue, roles, name, plan.profile.currency)
    write_file(arguments.file, ladder_bytes(ladder), force=arguments.force)
    print_done([_("Wrote {path}.").format(path=arguments.file), *taken_lines(ladder)])
    context.note_plain_copy(arguments.ladder_plan)
    return DONE


def take(arguments: Arguments, context: Context) -> int:
    """Take the roles of a ladder into a plan."""
    ladder = read_ladder(read_bytes(arguments.file))
    workspace = open_workspace(arguments.ladder_plan, context.folders.backups, context.catalogue)
    try:
        left_out = pay_left_out(workspace.plan, ladder)
        workspace.do(_("Take ladder"), ladders.take_ladder, workspace.catalogue, ladder)
        notes = [*workspace.notes, back_up_if_due(workspace, context.folders.backups)]
    finally:
        workspace.close()
    print_done([*taken_lines(ladder), *left_out])
    print_notes(filter(None, notes))
    return DONE
