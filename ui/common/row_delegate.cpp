// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/row_delegate.h"

#include "ui/common/accessibility.h"
#include "ui/common/overlay_scroll.h"

#include <QKeyEvent>
#include <QPainter>

namespace yc::ui {

RowDelegate::RowDelegate(Theme& theme, const QList<TableColumn>& columns, QObject* parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_columns(columns) {
    connect(&theme, &Theme::changed, this, &RowDelegate::clearCache);
}

void RowDelegate::setColumns(const QList<TableColumn>& columns) {
    m_columns = columns;
    clearCache();
}

void RowDelegate::setTwoLines(bool twoLines) { m_twoLines = twoLines; }

void RowDelegate::clearCache() { m_texts.clear(); }

QSize RowDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    if (index.data(GroupRole).isValid()) { return {m_theme.px(100), m_theme.groupHead()}; }
    return {m_theme.px(100), m_twoLines ? m_theme.rowTwoLines() : m_theme.rowOneLine()};
}

void RowDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = m_theme.tokens();
    const bool selected = option.state & QStyle::State_Selected;
    const bool focus = selected && (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_Active);
    QColor ground = t.surface;
    if (index.data(FreshRole).toBool()) {
        ground = t.okWeak;
    } else if (selected) {
        ground = t.accentWeak;
    } else if (option.state & QStyle::State_MouseOver) {
        ground = t.hover;
    } else if (const QVariant tone = index.data(ToneRole); tone.isValid()) {
        ground = t.toneWeak(Tone(tone.toInt()));
    }
    painter.fillRect(option.rect, ground);
    painter.fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, t.line);
    if (focus) {
        glyphs::paintBox(painter, option.rect, {}, t.focus, 0, m_theme.px(t.focusWidth));
    } else if (selected) {
        painter.fillRect(option.rect.left(), option.rect.top(), m_theme.px(4), option.rect.height(), t.accent);
    }
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = m_theme.tokens();
    painter->save();
    if (const QVariant group = index.data(GroupRole); group.isValid()) {
        painter->fillRect(option.rect, t.sunken);
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, t.line);
        const int pad = m_theme.cardPadding();
        const QFont bold = m_theme.font(Role::SupportBold);
        painter->setFont(bold);
        painter->setPen(t.text);
        painter->drawText(option.rect.adjusted(pad, 0, -pad, 0), Qt::AlignVCenter | Qt::AlignLeft, group.toString());
        const int x = pad + QFontMetrics(bold).horizontalAdvance(group.toString()) + m_theme.px(8);
        painter->setFont(m_theme.font(Role::Support));
        painter->setPen(t.text2);
        painter->drawText(option.rect.adjusted(x, 0, -pad, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          index.data(Qt::DisplayRole).toString());
        painter->restore();
        return;
    }
    paintGround(*painter, option, index);
    const auto cells = index.data(CellsRole).value<QList<RowCell>>();
    const QList<QRect> rects = columnRects(m_theme, m_columns, option.rect.width(), option.rect.height());
    for (int i = 0; i < cells.size() && i < rects.size(); ++i) {
        paintCell(*painter, rects[i].translated(option.rect.topLeft()), cells[i], m_columns[i].align);
    }
    painter->restore();
}

void RowDelegate::paintCell(QPainter& painter, const QRect& cell, const RowCell& c, Qt::Alignment align) const {
    QRect rect = cell.adjusted(0, 0, -m_theme.px(8), 0);
    if (align & Qt::AlignRight) { rect = cell; }
    if (c.chip) {
        const QSize size = glyphs::chipSize(m_theme, *c.chip);
        const int x = align & Qt::AlignRight ? rect.right() - size.width() : rect.left();
        glyphs::paintChip(painter, m_theme, QRect(QPoint(x, rect.center().y() - size.height() / 2 + 1), size), *c.chip);
        return;
    }
    int lead = 0;
    if (c.lamp || !c.icon.isEmpty()) {
        const int textWidth = QFontMetrics(m_theme.font(c.role)).horizontalAdvance(c.text);
        const int at =
            align & Qt::AlignRight ? std::max(rect.left(), rect.right() - textWidth - m_theme.px(24)) : rect.left();
        const QRect place(at, rect.top(), m_theme.px(18),
                          c.second.isEmpty() ? rect.height() : rect.height() / 2 + m_theme.px(2));
        if (c.lamp) {
            glyphs::paintLamp(painter, m_theme, place, *c.lamp);
        } else {
            const QPixmap icon = m_theme.icon(c.icon, 16, m_theme.tokens().ink(c.iconInk), c.iconStyle,
                                              painter.device()->devicePixelRatioF());
            painter.drawPixmap(place.left() + m_theme.px(1), place.center().y() - m_theme.px(8) + 1, icon);
        }
        lead = align & Qt::AlignRight ? 0 : m_theme.px(26);
    }
    const QRect words = rect.adjusted(lead, 0, 0, 0);
    if (c.second.isEmpty()) {
        paintText(painter, words, c.text, c.role, c.ink, align);
        return;
    }
    const int line = m_theme.px(m_theme.density() == Density::Compact ? 19 : 21);
    const int top = words.top() + (words.height() - 2 * line) / 2;
    paintText(painter, QRect(words.left(), top, words.width(), line), c.text, c.role, c.ink, align);
    paintText(painter, QRect(words.left(), top + line, words.width(), line), c.second, Role::Support, c.secondInk,
              align);
}

void RowDelegate::paintText(QPainter& painter, const QRect& rect, const QString& text, Role role, Ink ink,
                            Qt::Alignment align) const {
    if (text.isEmpty() || rect.width() <= 0) { return; }
    const QFont font = m_theme.font(role);
    const QString key =
        QString::number(int(role)) + QLatin1Char('/') + QString::number(rect.width()) + QLatin1Char('/') + text;
    auto found = m_texts.find(key);
    if (found == m_texts.end()) {
        if (m_texts.size() > 4000) { m_texts.clear(); }
        QStaticText shaped(QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width()));
        shaped.setTextFormat(Qt::PlainText);
        shaped.setPerformanceHint(QStaticText::AggressiveCaching);
        shaped.prepare({}, font);
        found = m_texts.insert(key, shaped);
    }
    painter.setFont(font);
    painter.setPen(m_theme.tokens().ink(ink));
    const QSizeF size = found->size();
    const double x = align & Qt::AlignRight     ? rect.right() + 1 - size.width()
                     : align & Qt::AlignHCenter ? rect.center().x() - size.width() / 2
                                                : rect.left();
    painter.drawStaticText(QPointF(x, rect.top() + (rect.height() - size.height()) / 2), *found);
}

RowList::RowList(Theme& theme, const QList<TableColumn>& columns, QWidget* parent)
    : QListView(parent), m_rows(new RowDelegate(theme, columns, this)) {
    setItemDelegate(m_rows);
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    viewport()->setAutoFillBackground(false);
    overlayScrollBar(theme, this);
    followTheme(theme, this, [this] { scheduleDelayedItemsLayout(); });
}

void RowList::setSearchKey(std::function<QString(const QModelIndex&)> key) { m_key = std::move(key); }

void RowList::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!(event->modifiers() & Qt::ControlModifier) && currentIndex().isValid()) {
            Q_EMIT agreed(currentIndex());
            return;
        }
        event->ignore();
        return;
    }
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        Q_EMIT toggled(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_Escape || (event->key() >= Qt::Key_0 && event->key() <= Qt::Key_9)) {
        event->ignore();  // digits belong to the innermost open choice, not to type-ahead
        return;
    }
    QListView::keyPressEvent(event);
}

// Letters jump by pinyin initials within the view's own type-ahead interval.
void RowList::keyboardSearch(const QString& search) {
    if (!m_key || !model()) {
        QListView::keyboardSearch(search);
        return;
    }
    static constexpr int longestPauseMs = 1000;
    if (!m_typedAt.isValid() || m_typedAt.elapsed() > longestPauseMs) { m_typed.clear(); }
    m_typedAt.start();
    m_typed += search.toLower();
    const int rows = model()->rowCount(rootIndex());
    const int from = currentIndex().isValid() ? currentIndex().row() + (m_typed.size() == 1 ? 1 : 0) : 0;
    for (int i = 0; i < rows; ++i) {
        const QModelIndex index = model()->index((from + i) % rows, 0, rootIndex());
        if (m_key(index).startsWith(m_typed)) {
            setCurrentIndex(index);
            return;
        }
    }
}

}  // namespace yc::ui
