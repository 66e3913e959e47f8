// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/issue/shelf_grid.h"

#include "ui/common/domain_words.h"

#include <algorithm>
#include <QKeyEvent>
#include <QMap>
#include <QMouseEvent>
#include <QPainter>

namespace yc::ui {

using workstation::ShelfCell;
using State = ShelfCell::State;

namespace {

// "A-10" after "A-9": letters first, then the number.
bool before(const ShelfCell& a, const ShelfCell& b) {
    const auto split = [](const std::string& slot) {
        const auto dash = slot.find('-');
        if (dash == std::string::npos) { return std::pair(slot, 0); }
        return std::pair(slot.substr(0, dash), std::atoi(slot.c_str() + dash + 1));
    };
    return split(a.slot) < split(b.slot);
}

}  // namespace

ShelfGrid::ShelfGrid(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setSizePolicy(policy);
    followTheme(theme, this, [this] {
        updateGeometry();
        update();
    });
    updateName();
}

QString ShelfGrid::stateText(State state) {
    switch (state) {
    case State::Empty: return tr("empty");
    case State::Complete: return tr("complete, may go out");
    case State::WaitsForMore: return tr("waits for more");
    case State::Overdue: return tr("not collected for 5 days");
    case State::Open: return tr("this case");
    }
    return {};
}

void ShelfGrid::setCells(const std::vector<ShelfCell>& cells) {
    const QString slot = currentSlot();
    m_cells = cells;
    std::sort(m_cells.begin(), m_cells.end(), before);
    QMap<QString, int> perRow;
    for (const ShelfCell& cell : m_cells) { ++perRow[qs(cell.slot).section(QLatin1Char('-'), 0, 0)]; }
    m_columns = 1;
    for (const int count : std::as_const(perRow)) { m_columns = std::max(m_columns, count); }
    m_columns = std::clamp(m_columns, 1, 8);
    QString open;
    for (const ShelfCell& cell : m_cells) {
        if (cell.state == State::Open) { open = qs(cell.slot); }
    }
    // The cursor follows a case that was just opened and otherwise stays where somebody left it.
    const QString wanted = !open.isEmpty() && open != m_openSlot ? open : slot;
    m_openSlot = open;
    m_current = 0;
    for (int i = 0; i < int(m_cells.size()); ++i) {
        if (qs(m_cells[std::size_t(i)].slot) == wanted) { m_current = i; }
    }
    updateName();
    updateGeometry();
    update();
}

int ShelfGrid::columns() const { return m_columns; }
int ShelfGrid::rows() const { return (int(m_cells.size()) + m_columns - 1) / m_columns; }

QSize ShelfGrid::sizeHint() const {
    const int cell = m_theme.px(m_theme.density() == Density::Compact ? 44 : 54);
    return {columns() * m_theme.px(60), std::max(1, rows()) * (cell + m_theme.px(6)) - m_theme.px(6)};
}
QSize ShelfGrid::minimumSizeHint() const { return {columns() * m_theme.px(38), sizeHint().height()}; }

QRect ShelfGrid::cellRect(int index) const {
    const int gap = m_theme.px(6);
    const int across = (width() + gap) / columns();
    const int down = (height() + gap) / std::max(1, rows());
    return {(index % columns()) * across, (index / columns()) * down, across - gap, down - gap};
}

QString ShelfGrid::currentSlot() const {
    return m_current >= 0 && m_current < int(m_cells.size()) ? qs(m_cells[std::size_t(m_current)].slot) : QString();
}

void ShelfGrid::setCurrentSlot(const QString& slot) {
    for (int i = 0; i < int(m_cells.size()); ++i) {
        if (qs(m_cells[std::size_t(i)].slot) == slot) { moveTo(i); }
    }
}

void ShelfGrid::updateName() {
    if (m_cells.empty()) {
        setAccessibleName(tr("Shelf, no slots"));
        return;
    }
    const ShelfCell& cell = m_cells[std::size_t(std::clamp(m_current, 0, int(m_cells.size()) - 1))];
    setAccessibleName(
        tr("Shelf, slot %1, %n result(s), %2", nullptr, cell.results).arg(qs(cell.slot), stateText(cell.state)));
}

void ShelfGrid::moveTo(int index) {
    if (index < 0 || index >= int(m_cells.size()) || index == m_current) { return; }
    const QRect old = cellRect(m_current);
    m_current = index;
    updateName();
    update(old);
    update(cellRect(m_current));
}

void ShelfGrid::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_Left: moveTo(m_current - 1); return;
    case Qt::Key_Right: moveTo(m_current + 1); return;
    case Qt::Key_Up: moveTo(m_current - columns()); return;
    case Qt::Key_Down: moveTo(m_current + columns()); return;
    case Qt::Key_Home: moveTo(0); return;
    case Qt::Key_End: moveTo(int(m_cells.size()) - 1); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!(event->modifiers() & Qt::ControlModifier) && !currentSlot().isEmpty()) {
            Q_EMIT opened(currentSlot());
            return;
        }
        break;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

void ShelfGrid::mousePressEvent(QMouseEvent* event) {
    for (int i = 0; i < int(m_cells.size()); ++i) {
        if (cellRect(i).contains(event->pos())) {
            moveTo(i);
            if (m_cells[std::size_t(i)].results > 0) { Q_EMIT opened(currentSlot()); }
        }
    }
}

void ShelfGrid::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}
void ShelfGrid::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void ShelfGrid::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    for (int i = 0; i < int(m_cells.size()); ++i) {
        if (cellRect(i).intersects(event->rect())) { paintCell(painter, i); }
    }
}

void ShelfGrid::paintCell(QPainter& painter, int index) const {
    const Tokens& t = m_theme.tokens();
    const ShelfCell& cell = m_cells[std::size_t(index)];
    const QRect box = cellRect(index);
    QColor ground = t.surface;
    QColor border = t.line;
    QColor ink = t.text3;
    QColor figure = t.text;
    QString icon;
    switch (cell.state) {
    case State::Empty: break;
    case State::Complete:
        ground = t.okWeak;
        border = t.okLine;
        ink = t.ok;
        figure = t.ok;
        break;
    case State::WaitsForMore:
        ground = t.sunken;
        border = t.lineStrong;
        ink = t.text2;
        icon = QStringLiteral("hourglass");
        break;
    case State::Overdue:
        ground = t.warnWeak;
        border = t.warnLine;
        ink = t.warn;
        figure = t.warn;
        break;
    case State::Open:
        ground = t.accent;
        border = t.accent;
        ink = t.onAccent;
        figure = t.onAccent;
        icon = QStringLiteral("arrow_down_left");
        break;
    }
    glyphs::paintBox(painter, box, ground, border, m_theme.px(6), 1, cell.state == State::WaitsForMore);
    painter.setFont(m_theme.font(Role::Key));
    painter.setPen(ink);
    painter.drawText(box.adjusted(m_theme.px(7), m_theme.px(4), 0, 0), Qt::AlignLeft | Qt::AlignTop, qs(cell.slot));
    const QRect foot = box.adjusted(m_theme.px(8), 0, -m_theme.px(8), -m_theme.px(3));
    if (cell.results > 0) {
        painter.setFont(m_theme.font(Role::Title));
        painter.setPen(figure);
        painter.drawText(foot, Qt::AlignRight | Qt::AlignBottom, QString::number(cell.results));
    }
    if (cell.state == State::Overdue) {
        glyphs::paintLamp(
            painter, m_theme,
            QRect(foot.left() - m_theme.px(2), foot.bottom() - m_theme.px(22), m_theme.px(18), m_theme.px(20)),
            LampState::Soon);
    } else if (!icon.isEmpty()) {
        painter.drawPixmap(foot.left(), foot.bottom() - m_theme.px(20),
                           m_theme.icon(icon, 16, ink, IconStyle::Regular, devicePixelRatioF()));
    }
    if (index == m_current && hasFocus()) { glyphs::paintFocusRing(painter, m_theme, box, m_theme.px(6)); }
}

}  // namespace yc::ui
