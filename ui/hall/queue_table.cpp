// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/hall/queue_table.h"

#include "ui/common/overlay_scroll.h"
#include "ui/hall/day_text.h"

#include <algorithm>
#include <QPainter>

namespace yc::ui {

void QueueModel::setQueues(std::vector<workstation::ThemeQueue> queues) {
    const auto longest = [](const workstation::ThemeQueue& q) {
        return q.waitMinutes.empty() ? -1 : q.waitMinutes.front();
    };
    std::stable_sort(queues.begin(), queues.end(),
                     [&](const auto& a, const auto& b) { return longest(a) > longest(b); });
    beginResetModel();
    m_queues = std::move(queues);
    m_most = 1;
    for (const auto& queue : m_queues) { m_most = std::max(m_most, queue.counts.waiting); }
    endResetModel();
}

int QueueModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_queues.size()); }

QVariant QueueModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid() || (role != Qt::AccessibleTextRole && role != Qt::DisplayRole)) { return {}; }
    const auto& q = queue(index.row());
    QStringList words{fromUtf8(q.letter) + QLatin1Char(' ') + fromUtf8(q.name),
                      tr("%n waiting", nullptr, q.counts.waiting)};
    if (!q.waitMinutes.empty()) { words << tr("longest %1").arg(DayText::minutes(q.waitMinutes.front())); }
    if (q.estimate) { words << tr("a new ticket waits %1").arg(DayText::interval(*q.estimate)); }
    words << tr("%n windows", nullptr, q.desks);
    return words.join(QStringLiteral("，"));
}

class QueueTable::Delegate : public QStyledItemDelegate {
public:
    Delegate(Theme& theme, QueueTable* table) : QStyledItemDelegate(table), m_theme(theme), m_table(table) {}
    bool compact = false;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {m_theme.px(100), m_theme.px(m_theme.density() == Density::Compact ? 38 : 51)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const auto& q = m_table->queues()->queue(index.row());
        const Tokens& t = m_theme.tokens();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state & QStyle::State_Selected && option.state & QStyle::State_HasFocus;
        painter->fillRect(option.rect, selected ? t.accentWeak : t.surface);
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, t.line);
        if (selected) { glyphs::paintBox(*painter, option.rect, {}, t.focus, 0, m_theme.px(t.focusWidth)); }
        QList<QRect> cells =
            columnRects(m_theme, QueueTable::columns(compact), option.rect.width(), option.rect.height());
        for (QRect& cell : cells) { cell.translate(option.rect.topLeft()); }
        paintLetter(*painter, cells[0], fromUtf8(q.letter));
        put(*painter, cells[1], Qt::AlignLeft, fromUtf8(q.name), Role::Body, Ink::Text);
        put(*painter, cells[2], Qt::AlignRight, QString::number(q.counts.waiting), Role::Title, Ink::Text);
        paintSpread(*painter, cells[3].adjusted(m_theme.px(8), 0, -m_theme.px(4), 0), q.waitMinutes);
        paintLongest(*painter, cells[4], q.waitMinutes);
        const QString estimate = q.estimate ? DayText::interval(*q.estimate) : QStringLiteral("—");
        put(*painter, cells[5], Qt::AlignRight, estimate, Role::Body, Ink::Text2);
        put(*painter, cells[6], Qt::AlignRight, QString::number(q.desks), Role::Body,
            q.desks > 0 ? Ink::Text : Ink::Warn);
        painter->restore();
    }

private:
    void put(QPainter& painter, const QRect& rect, Qt::Alignment align, const QString& text, Role role, Ink ink) const {
        painter.setFont(m_theme.font(role));
        painter.setPen(m_theme.tokens().ink(ink));
        painter.drawText(rect, int(align) | Qt::AlignVCenter,
                         QFontMetrics(painter.font()).elidedText(text, Qt::ElideRight, rect.width()));
    }
    void paintLetter(QPainter& painter, const QRect& cell, const QString& letter) const {
        const int side = m_theme.px(26);
        const QRect box(cell.left(), cell.center().y() - side / 2 + 1, side, side);
        glyphs::paintBox(painter, box, m_theme.tokens().accentWeak, {}, m_theme.px(5), 0);
        put(painter, box, Qt::AlignHCenter, letter, Role::BodyBold, Ink::Accent);
    }
    // Light: just come … dark: long; amber and separate: too long. Width is people.
    void paintSpread(QPainter& painter, const QRect& cell, const std::vector<int>& minutes) const {
        if (minutes.empty()) {
            put(painter, cell, Qt::AlignLeft, QueueTable::tr("nobody waits"), Role::Support, Ink::Text3);
            return;
        }
        const Tokens& t = m_theme.tokens();
        const QColor colours[] = {t.accentLine, blend(t.accent, t.surface, 0.58), blend(t.accent, t.surface, 0.78),
                                  t.lampWarn};
        int counts[4] = {};
        for (const int m : minutes) { ++counts[m < 5 ? 0 : m < 10 ? 1 : m < longWaitMinutes ? 2 : 3]; }
        const double gap = m_theme.px(2);
        const double each = std::min<double>((cell.width() - 3 * gap) / m_table->queues()->most(), m_theme.px(14));
        double x = cell.left();
        for (int i = 0; i < 4; ++i) {
            if (counts[i] == 0) { continue; }
            const QRectF bar(x, cell.center().y() - m_theme.px(6) + 1, counts[i] * each, m_theme.px(12));
            glyphs::paintBox(painter, bar, colours[i], {}, m_theme.px(2), 0);
            x = bar.right() + gap;
        }
    }
    void paintLongest(QPainter& painter, const QRect& cell, const std::vector<int>& minutes) const {
        if (minutes.empty()) {
            put(painter, cell, Qt::AlignRight, QStringLiteral("—"), Role::Body, Ink::Text3);
            return;
        }
        const bool late = minutes.front() >= longWaitMinutes;
        const QString text = DayText::minutes(minutes.front());
        put(painter, cell, Qt::AlignRight, text, late ? Role::BodyBold : Role::Body, late ? Ink::Warn : Ink::Text2);
        if (late) {
            const int width = QFontMetrics(m_theme.font(Role::BodyBold)).horizontalAdvance(text);
            glyphs::paintLamp(painter, m_theme,
                              QRect(cell.right() - width - m_theme.px(18), cell.top(), m_theme.px(14), cell.height()),
                              LampState::Soon);
        }
    }
    Theme& m_theme;
    QueueTable* m_table;
};

QList<TableColumn> QueueTable::columns(bool compact) {
    return {{{}, compact ? 32 : 36},
            {tr("Theme"), 0},
            {tr("Wait"), compact ? 34 : 40, Qt::AlignRight},
            {QLatin1String("  ") + tr("Spread of waits"), compact ? 64 : 102},
            {tr("Longest"), compact ? 58 : 66, Qt::AlignRight},
            {tr("New ticket"), compact ? 84 : 92, Qt::AlignRight},
            {tr("Desks"), compact ? 38 : 42, Qt::AlignRight}};
}

QueueTable::QueueTable(Theme& theme, QWidget* parent)
    : QListView(parent), m_model(new QueueModel(this)), m_delegate(new Delegate(theme, this)) {
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setAutoFillBackground(false);
    setAccessibleName(tr("Waiting by theme"));
    overlayScrollBar(theme, this);
    followTheme(theme, this, [this] { scheduleDelayedItemsLayout(); });
}

void QueueTable::setQueues(std::vector<workstation::ThemeQueue> queues) {
    const int row = currentIndex().row();
    m_model->setQueues(std::move(queues));
    if (row >= 0 && row < m_model->rowCount()) { setCurrentIndex(m_model->index(row)); }
}

void QueueTable::setCompact(bool compact) {
    m_delegate->compact = compact;
    scheduleDelayedItemsLayout();
}

}  // namespace yc::ui
