"""The theme reaches every widget: palette, text scale, focus rings by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QFontInfo, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QCompleter, QHBoxLayout, QLineEdit, QListView, QPushButton, QSpinBox, QWidget

from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts, icons, tokens
from careerplanner.ui.look import theme as theming
from careerplanner.ui.look.theme import Mode
from careerplanner.ui.window import application
from tests.some import some


def test_text_is_set_in_inter(qapp, theme):
    assert QFontInfo(qapp.font()).family() == "Inter"


def test_weights_are_drawn_not_faked(qapp):
    for style in ("h2", "strong", "display"):
        font = fonts.font(style)
        assert font.isVariableAxisSet(QFont.Tag("wght"))
        assert font.weight() == QFont.Weight.Normal
    widths = [fonts.text_width("Customer service manager", style) for style in ("body", "strong", "h3")]
    assert widths == sorted(set(widths))


def test_figures_have_one_width(qapp):
    widths = {fonts.text_width(digit * 8, figures=True) for digit in "0123456789"}
    assert len(widths) == 1
    assert fonts.text_width("1" * 8) < fonts.text_width("0" * 8)


@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK, Mode.CONTRAST])
def test_the_palette_follows_the_mode(qapp, theme, mode):
    theme.set_mode(mode)
    look = {Mode.LIGHT: tokens.LIGHT, Mode.DARK: tokens.DARK, Mode.CONTRAST: tokens.CONTRAST}[mode]
    assert theming.look() is look
    assert qapp.palette().color(QPalette.ColorRole.Window).name().upper() == look.bg
    assert qapp.palette().color(QPalette.ColorRole.Accent).name().upper() == look.accent
    disabled = qapp.palette().color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled.name().upper() == look.disabled


def test_labels_change_colour_with_the_palette(theme, shown):
    label = shown(Label("Pay range", tone="text3"))
    theme.set_mode(Mode.DARK)
    assert label.palette().color(QPalette.ColorRole.WindowText).name().upper() == tokens.DARK.text3


def test_text_scale_reaches_labels_and_the_heights_of_controls(theme, shown):
    page = QWidget()
    row = QHBoxLayout(page)
    label, button, plain = Label("Route", "h1"), Button("Go"), QPushButton("Plain")
    for widget in (label, button, plain):
        row.addWidget(widget)
    shown(page)
    before = [label.sizeHint().height(), button.sizeHint().height(), plain.sizeHint().height()]
    theme.set_scale(1.5)
    after = [label.sizeHint().height(), button.sizeHint().height(), plain.sizeHint().height()]
    assert all(new > 1.3 * old for old, new in zip(before, after, strict=True))


def test_text_scale_stays_within_its_bounds(theme, qtbot):
    for _press in range(40):
        theme.zoom(1)
    qtbot.waitUntil(lambda: theme.scale == 2.0)
    for _press in range(40):
        theme.zoom(-1)
    qtbot.waitUntil(lambda: theme.scale == 0.8)
    theme.zoom(0)
    qtbot.waitUntil(lambda: theme.scale == 1.0)


def test_several_presses_dress_the_widgets_once(theme, qtbot):
    with qtbot.waitSignal(theme.changed):
        for _press in range(5):
            theme.zoom(1)
    assert theme.scale == 1.5
    with qtbot.assertNotEmitted(theme.changed, wait=200):
        pass


def test_an_unknown_mode_in_the_settings_is_the_system_s(qapp, theme):
    assert application.make_theme(qapp, "purple").mode is Mode.SYSTEM


def test_without_motion_nothing_takes_time(theme):
    assert theming.motion_ms() == 0
    theme.set_motion(motion=True)
    assert theming.motion_ms() == tokens.MOTION_MS


def test_tab_shows_the_focus_ring_and_the_mouse_does_not(theme, shown):
    page = QWidget()
    row = QHBoxLayout(page)
    first, second = Button("First"), Button("Second")
    row.addWidget(first)
    row.addWidget(second)
    shown(page)
    first.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    assert theming.shows_focus(second)
    window = page.windowHandle()
    centre = first.mapTo(page, QPoint(first.width() // 2, first.height() // 2))
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, centre)
    assert first.hasFocus()
    assert not theming.shows_focus(first)


def inks_of(pixmap):
    """The colours of the pixels that are wholly covered."""
    picture = pixmap.toImage()
    every = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return {colour.name().upper() for colour in every if colour.alpha() == 255}


def test_every_icon_that_is_shipped_is_named_where_it_is_shown() -> None:
    root = Path(__file__).parents[3]
    places = [*(root / "careerplanner").rglob("*.py"), *(root / "resources" / "catalogue").rglob("*.toml")]
    words = "".join(file.read_text(encoding="utf-8") for file in places)
    assert [name for name in sorted(icons.names()) if f'"{name}"' not in words] == []


def test_every_icon_of_the_folder_can_be_drawn_in_any_colour(qapp):
    assert len(icons.names()) >= 40
    for name in some(icons.names()):
        inks = inks_of(icons.pixmap(name, "#FF0000", 64))
        assert inks == {"#FF0000"}, name


def test_an_icon_follows_the_palette(qapp, theme):
    icon = icons.icon("house")
    assert inks_of(icon.pixmap(64, 64)) == {tokens.LIGHT.text}
    theme.set_mode(Mode.DARK)
    assert inks_of(icon.pixmap(64, 64)) == {tokens.DARK.text}


def test_an_icon_that_is_not_shipped_is_an_error(qapp):
    with pytest.raises(KeyError):
        icons.icon("unicorn")


def test_what_a_completer_proposes_stands_on_a_ground_and_a_list_in_a_page_does_not(theme, shown):
    theme.set_mode(Mode.DARK)
    completer = QCompleter(["plan.career", "plans"])
    popup = completer.popup()
    popup.resize(200, 200)
    assert popup.grab().toImage().pixelColor(150, 190).name().upper() == tokens.DARK.raised
    assert popup.palette().color(QPalette.ColorRole.Text).name().upper() == tokens.DARK.text
    page = QWidget()
    inside = QListView(page)
    shown(page, 200, 200)
    inside.resize(100, 100)
    assert page.grab().toImage().pixelColor(50, 50).name().upper() == tokens.DARK.bg


def test_the_keyboard_on_a_button_changes_no_letter_of_it(theme, shown):
    page = QWidget()
    row = QHBoxLayout(page)
    first, second = Button("Export PDF"), Button("Export PDF")
    row.addWidget(first)
    row.addWidget(second)
    shown(page)
    for button in (first, second, first):
        button.setFocus(Qt.FocusReason.TabFocusReason)
    theme.set_scale(1.5)
    second.setFocus(Qt.FocusReason.TabFocusReason)
    theming.repolish(first)
    assert first.font().pointSizeF() == second.font().pointSizeF() == fonts.font("strong").pointSizeF()
    assert first.sizeHint() == second.sizeHint()


@pytest.mark.parametrize("field", [QLineEdit, QComboBox, QSpinBox])
def test_a_field_is_as_high_with_the_keyboard_as_without_whatever_the_look_became_meanwhile(theme, shown, field):
    page = QWidget()
    row = QHBoxLayout(page)
    first, second = field(), field()
    row.addWidget(first)
    row.addWidget(second)
    shown(page)
    first.setFocus(Qt.FocusReason.TabFocusReason)
    theme.set_mode(Mode.DARK)
    theme.set_scale(1.2)
    assert first.hasFocus()
    assert first.sizeHint().height() == second.sizeHint().height() >= fonts.px(tokens.CONTROL_HEIGHT)


def test_what_is_sized_by_the_text_follows_it_and_is_let_go_with_its_widget(theme, shown):
    field = shown(QLineEdit())
    fonts.sized(field, lambda each: each.setMinimumWidth(fonts.px(100)))
    assert field.minimumWidth() == 100
    theme.set_scale(1.5)
    assert field.minimumWidth() == 150
    count = len(fonts._fits)
    other = QLineEdit()
    fonts.sized(other, lambda each: each.setMinimumWidth(fonts.px(100)))
    assert len(fonts._fits) == count + 1
    del other
    assert len(fonts._fits) == count
