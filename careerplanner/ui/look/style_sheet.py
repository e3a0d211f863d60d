"""The one style sheet, made from tokens. It holds no fonts: a font size in QSS would override what ``setFont`` says.

A list without a parent is a popup of Qt's own, such as the names that a file dialog proposes; it has a solid ground.
Focus rules stand at the end, since of two rules of the same weight the last one wins. A border that grows on focus
takes the pixel from the padding, or from the least height where there is none above and below: nothing moves, also
where a page is laid out anew meanwhile.
"""

from string import Template
from typing import Final

from careerplanner.ui.look import fonts, tokens

_TEMPLATE: Final = Template("""
QMainWindow, QDialog, QWizard { background: $bg; }
QToolTip { background: $raised; color: $text; border: 1px solid $border; border-radius: 4px; padding: 5px 8px; }
/* Names that a person or a file gave stand in these; Qt would take them for HTML, and open what it names. */
QToolTip, QMessageBox { qproperty-textFormat: PlainText; }

QMenuBar { background: $rail; color: $text2; border: none; padding: 2px 8px; }
QMenuBar::item { background: transparent; padding: 5px 10px; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $press; color: $text; }
QMenu { background: $raised; color: $text; border: 1px solid $border; border-radius: 4px; padding: 6px; }
QMenu::item { padding: 7px 28px 7px 12px; border-radius: 6px; margin: 0; }
QMenu::item:selected { background: $accent_soft; color: $accent_text; }
QMenu::item:disabled { color: $disabled; background: transparent; }
QMenu::separator { height: 1px; background: $divider; margin: 6px 8px; }
QMenu::icon { padding-left: 10px; }

QPushButton { background: $surface; color: $text; border: 1px solid $btn_border; border-radius: 8px;
  padding: 0 15px; min-height: ${control_inner}px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $press; }
QPushButton:default { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton:default:hover { background: $accent_hover; }
QPushButton:disabled { color: $disabled; border-color: $border; background: $surface; }

QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: $surface; color: $text; border: 1px solid $control; border-radius: 8px;
  selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit, QComboBox { padding: 0 11px; min-height: ${control_inner}px; }
QAbstractSpinBox { padding: 0; min-height: ${control_inner}px; max-height: ${control_inner}px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QComboBox { padding-left: 13px; padding-right: ${combo_right}px; }
QLineEdit#bare, QLineEdit#bare:focus { background: transparent; border: none; padding: 0;
  min-height: ${control_inner}px; }
QPlainTextEdit, QTextEdit { padding: 7px 8px; }
QLineEdit:read-only { background: $sunken; border-color: $border; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  background: $sunken; color: $disabled; border-color: $border; }
QAbstractSpinBox QLineEdit { background: transparent; border: none; padding: 0 10px; min-height: 0; }
QComboBox QLineEdit { background: transparent; border: none; padding: 0; min-height: 0; }
QComboBox:editable { padding-left: 11px; }
QComboBox::drop-down { subcontrol-origin: padding; subcontrol-position: center right; width: ${combo_right}px;
  border: none; background: transparent; }
QComboBox::down-arrow { image: none; width: 0; height: 0; }
QAbstractItemView { background: $raised; color: $text; border: none; outline: none;
  selection-background-color: $accent_soft; selection-color: $text; alternate-background-color: $sunken; }
QWidget QAbstractItemView { background: transparent; }
QFileDialog QAbstractItemView { background: $surface; }
QComboBox QAbstractItemView, QListView#completer { background: $raised; color: $text; border: 1px solid $border;
  border-radius: 4px; padding: 5px; outline: none; }
QListView#completer { padding: 0; }
QComboBox QAbstractItemView::item, QListView#completer::item { min-height: ${menu_row}px; padding: 0 8px;
  border-radius: 6px; color: $text; }
QComboBox QAbstractItemView::item:selected, QListView#completer::item:selected { background: $accent_soft;
  color: $accent_text; }

QCheckBox, QRadioButton { color: $text; spacing: 10px; background: transparent;
  border: 2px solid transparent; border-radius: 6px; padding: 0; }
QCheckBox { min-height: 24px; }
QCheckBox:disabled, QRadioButton:disabled { color: $disabled; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator { width: ${check}px; height: ${check}px;
  background: $surface; border: 2px solid $control; }
QCheckBox::indicator, QAbstractItemView::indicator { border-radius: 5px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: $hover; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked { background: $accent; border-color: $accent;
  image: url("$check_image"); }
QCheckBox::indicator:indeterminate { background: $accent; border-color: $accent; image: url("$minus_image"); }
QCheckBox::indicator:disabled { background: $sunken; border-color: $border; }
QRadioButton::indicator { border-radius: ${radio_radius}px; }
QRadioButton::indicator:checked { width: ${radio_core}px; height: ${radio_core}px;
  border: ${radio_ring}px solid $accent; background: $on_accent; }

QSlider { min-height: 26px; border: 2px solid transparent; border-radius: 8px; background: transparent; }
QSlider::groove:horizontal { height: 4px; border-radius: 2px; background: $track; margin: 0; }
QSlider::sub-page:horizontal { height: 4px; border-radius: 2px; background: $bar; margin: 0; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -7px 0; border-radius: 9px;
  border: 2px solid $bar; background: $surface; }
QSlider::handle:horizontal:hover { background: $accent_soft; }
QSlider::sub-page:horizontal:disabled { background: $disabled; }
QSlider::handle:horizontal:disabled { border-color: $disabled; }

QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $control; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover { background: $text3; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QTableView, QTreeView { gridline-color: $divider; border: 2px solid transparent; border-radius: 8px; }
QTableView::item, QTreeView::item { padding: 0 8px; border: none; border-bottom: 1px solid $divider; }
QTableView::item:hover, QTreeView::item:hover { background: $hover; }
QTableView::item:selected, QTreeView::item:selected { background: $accent_soft; color: $text; }
QTableView QLineEdit, QTableView QComboBox { border-radius: 0; min-height: 0; padding: 0 7px; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $text3; border: none; border-bottom: 1px solid $border;
  padding: 6px 11px; }
QHeaderView::section:hover { color: $text; }
QTableCornerButton::section { background: transparent; border: none; }

QTabBar::tab { color: $text2; padding: 8px 14px; border: none; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $accent_text; border-bottom-color: $bar; }
QTabWidget::pane { border: none; }
QGroupBox { border: 1px solid $border; border-radius: 12px; margin-top: 10px; padding: 12px; }
QGroupBox::title { subcontrol-origin: margin; left: 14px; padding: 0 4px; color: $text2; }
QSplitter::handle { background: transparent; }
QStatusBar { background: $rail; color: $text2; }
QProgressBar { border: none; border-radius: 3px; background: $track; color: $text; text-align: center; }
QProgressBar::chunk { background: $bar; border-radius: 3px; }

QCalendarWidget QWidget#qt_calendar_navigationbar { background: $raised; }
QCalendarWidget QToolButton { color: $text; background: transparent; border: none; border-radius: 6px; padding: 6px; }
QCalendarWidget QLineEdit QToolButton { border: none; padding: 0; min-width: 0; min-height: 0; }
QToolButton:hover { background: $hover; }
QToolButton { color: $text2; background: transparent; border: 2px solid transparent; border-radius: 8px;
  padding: 4px; min-width: 20px; min-height: 20px; }
QLineEdit QToolButton { border: none; padding: 0; min-width: 0; min-height: 0; }
QToolButton:hover { background: $hover; }
QToolButton:pressed { background: $press; }

QLineEdit[invalid="true"], QComboBox[invalid="true"], QPlainTextEdit[invalid="true"],
QAbstractSpinBox[invalid="true"] { border: 1px solid $danger; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $focus; padding-left: 10px; min-height: ${focus_inner}px; }
QAbstractSpinBox:focus { border: 2px solid $focus; min-height: ${focus_inner}px; max-height: ${focus_inner}px; }
QLineEdit:focus { padding-right: 10px; }
QComboBox:focus { padding-left: 12px; }
QComboBox:editable:focus { padding-left: 10px; }
QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; padding: 6px 7px; }
QLineEdit[invalid="true"]:focus { border-color: $danger; }
QAbstractSpinBox QLineEdit:focus { border: none; padding: 0 10px; min-height: 0; }
QComboBox QLineEdit:focus { border: none; padding: 0; min-height: 0; }
QTableView QLineEdit:focus, QTableView QComboBox:focus { min-height: 0; }
QPushButton[kb="true"]:focus { border: 2px solid $focus; padding: 0 14px; }
QPushButton[kb="true"]:default:focus { border: 2px solid $text; }
QToolButton[kb="true"]:focus { border-color: $focus; }
QCheckBox[kb="true"]:focus, QRadioButton[kb="true"]:focus { border-color: $focus; }
QSlider[kb="true"]:focus { border-color: $focus; }
QTableView[kb="true"]:focus, QTreeView[kb="true"]:focus { border-color: $focus; }
QTabBar[kb="true"]:focus { border: 2px solid $focus; border-radius: 6px; }
QScrollArea[kb="true"]:focus { border: 2px solid $focus; border-radius: 8px; }
QCalendarWidget QTableView, QCalendarWidget QTableView[kb="true"]:focus { background: $raised;
  border: none; padding: 0; selection-background-color: $accent; selection-color: $on_accent; }
QCalendarWidget QTableView::item { padding: 0; border: none; border-radius: 6px; }
QCalendarWidget QTableView::item:selected { background: $accent; color: $on_accent; }
QCalendarWidget QSpinBox { min-height: 24px; max-height: 24px; }
QCalendarWidget QSpinBox:focus { min-height: 22px; max-height: 22px; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QFrame#calendar { background: $raised; border: 1px solid $border; border-radius: 4px; }
""")


def style_sheet(look: tokens.Tokens, icon_folder: str) -> str:
    """The style sheet of a palette at the text scale in use; ``icon_folder`` holds the two tick images."""
    control = fonts.px(tokens.CONTROL_HEIGHT)
    check = fonts.px(17)
    ring = round((check + 4) * 0.3)
    colours = {name: getattr(look, name) for name in look.__slots__ if isinstance(getattr(look, name), str)}
    return _TEMPLATE.substitute(
        colours,
        control_inner=control - 2,
        focus_inner=control - 4,
        combo_right=fonts.px(30),
        menu_row=fonts.px(30),
        check=check,
        radio_radius=(check + 4) // 2,
        radio_ring=ring,
        radio_core=check + 4 - 2 * ring,
        check_image=f"{icon_folder}/controls/check.svg",
        minus_image=f"{icon_folder}/controls/minus.svg",
    )
