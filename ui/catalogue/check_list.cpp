// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/check_list.h"

#include "ui/common/overlay_scroll.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace yc::ui {

class RemarkList::Rows : public QStyledItemDelegate {
public:
    Rows(Theme& theme, RemarkList* list) : QStyledItemDelegate(list), m_theme(theme), m_list(list) {}

    struct Place {
        QRect icon, title, support;
        int height = 0;
    };
    Place placed(const Remark& remark, int width) const {
        const int pad = m_theme.cardPadding();
        const int lead = m_theme.px(28);
        const int words = std::max(m_theme.px(80), width - 2 * pad - lead);
        const auto high = [&](Role role, const QString& text) {
            return text.isEmpty() ? 0
                                  : QFontMetrics(m_theme.font(role))
                                        .boundingRect(QRect(0, 0, words, 10'000), flags, text)
                                        .height();
        };
        Place place;
        const int top = m_theme.px(m_theme.density() == Density::Compact ? 8 : 11);
        const int title = high(remark.plain ? Role::Body : Role::BodyBold, remark.title);
        const int support = high(Role::Support, remark.support);
        place.icon = QRect(pad, top + m_theme.px(2), m_theme.px(16), m_theme.px(16));
        place.title = QRect(pad + lead, top, words, title);
        place.support = QRect(pad + lead, top + title + (support > 0 ? m_theme.px(2) : 0), words, support);
        place.height = place.support.bottom() + top;
        if (support == 0) { place.height = top + title + top; }
        return place;
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        return {m_theme.px(100), placed(m_list->remarks()[index.row()], m_list->viewport()->width()).height};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& t = m_theme.tokens();
        const Remark& remark = m_list->remarks()[index.row()];
        const bool current = index == m_list->currentIndex();
        painter->save();
        painter->fillRect(option.rect, current ? t.accentWeak : t.surface);
        painter->fillRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1, t.line);
        if (current && m_list->hasFocus()) {
            glyphs::paintBox(*painter, option.rect, {}, t.focus, 0, m_theme.px(t.focusWidth));
        } else if (current) {
            painter->fillRect(option.rect.left(), option.rect.top(), m_theme.px(4), option.rect.height(), t.accent);
        }
        const Place place = placed(remark, option.rect.width());
        const QPoint at = option.rect.topLeft();
        painter->drawPixmap(place.icon.translated(at).topLeft(),
                            m_theme.icon(remark.icon, 16, t.ink(remark.pale ? Ink::Text3 : remark.iconInk),
                                         remark.style, painter->device()->devicePixelRatioF()));
        painter->setFont(m_theme.font(remark.plain ? Role::Body : Role::BodyBold));
        painter->setPen(remark.pale ? t.text3 : t.text);
        painter->drawText(place.title.translated(at), flags, remark.title);
        painter->setFont(m_theme.font(Role::Support));
        painter->setPen(remark.pale ? t.text3 : t.text2);
        painter->drawText(place.support.translated(at), flags, remark.support);
        painter->restore();
    }

private:
    static constexpr int flags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignTop;
    Theme& m_theme;
    RemarkList* m_list;
};

RemarkList::RemarkList(Theme& theme, QWidget* parent)
    : QListView(parent), m_theme(theme), m_painted(new Rows(theme, this)), m_model(new QStandardItemModel(this)) {
    setItemDelegate(m_painted);
    setModel(m_model);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    overlayScrollBar(theme, this);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) { Q_EMIT agreed(index.row()); });
    followTheme(theme, this, [this] { scheduleDelayedItemsLayout(); });
}

void RemarkList::setRemarks(const QList<Remark>& remarks, bool keep) {
    const int row = currentIndex().row();
    const QString key = row >= 0 && row < m_remarks.size() ? m_remarks[row].key : QString();
    m_remarks = remarks;
    m_model->clear();
    int at = 0;
    for (const Remark& remark : remarks) {
        auto* item = new QStandardItem(remark.title);
        QString words = remark.title;
        if (!remark.support.isEmpty()) { words += QStringLiteral("，") + remark.support; }
        item->setData(words, Qt::AccessibleTextRole);
        if (keep && !key.isEmpty() && remark.key == key) { at = m_model->rowCount(); }
        m_model->appendRow(item);
    }
    if (!remarks.isEmpty()) { setCurrentIndex(m_model->index(at, 0)); }
    updateGeometry();
}

int RemarkList::heightForWidth(int width) const {
    int height = 0;
    for (const Remark& remark : m_remarks) { height += m_painted->placed(remark, width).height; }
    return height;
}

void RemarkList::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
        !(event->modifiers() & Qt::ControlModifier) && currentIndex().isValid()) {
        Q_EMIT agreed(currentIndex().row());
        return;
    }
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void RemarkList::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

}  // namespace yc::ui
