// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/rail.h"

#include <QAbstractButton>
#include <QPainter>

namespace yc::ui {

class Rail::Item : public QAbstractButton {
public:
    Item(Theme& theme, int digit, const QString& title, const QString& icon, QWidget* parent)
        : QAbstractButton(parent), m_theme(theme), m_digit(digit), m_icon(icon) {
        setText(title);
        setCheckable(digit > 0);
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
        updateName();
    }
    void setBadge(int count) {
        m_badge = count;
        updateName();
        update();
    }
    int digit() const { return m_digit; }
    void updateName() {
        QStringList name{text()};
        if (m_digit > 0) { name << (isChecked() ? Rail::tr("current") : QStringLiteral("Alt+%1").arg(m_digit)); }
        if (m_badge > 0) { name << Rail::tr("%n waiting", nullptr, m_badge); }
        setAccessibleName(name.join(QStringLiteral("，")));
        setToolTip(m_digit > 0 ? QStringLiteral("%1  Alt+%2").arg(text()).arg(m_digit) : text());
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = m_theme.tokens();
        const bool on = isChecked();
        if (on || underMouse()) {
            glyphs::paintBox(painter, rect(), on ? t.railOn : blend(t.railText, t.rail, 0.12), {}, m_theme.px(8), 0);
        }
        const QColor ink = on ? t.railOnText : t.railText;
        if (m_digit > 0) {
            painter.setFont(m_theme.font(Role::Key));
            painter.setPen(ink);
            painter.drawText(rect().adjusted(m_theme.px(5), m_theme.px(1), 0, 0), Qt::AlignLeft | Qt::AlignTop,
                             QString::number(m_digit));
        }
        const int icon = m_theme.px(24);
        const int gap = m_theme.px(1);
        const QFont font = m_theme.font(Role::Support);
        const int textHeight = m_theme.px(18);
        const int top = (height() - icon - gap - textHeight) / 2 + m_theme.px(1);
        painter.drawPixmap(
            (width() - icon) / 2, top,
            m_theme.icon(m_icon, 24, ink, on ? IconStyle::Filled : IconStyle::Regular, devicePixelRatioF()));
        QFont label = font;
        label.setWeight(on ? QFont::Bold : QFont::Normal);
        if (QFontMetrics(label).horizontalAdvance(text()) > width()) { label = m_theme.font(Role::Key); }
        painter.setFont(label);
        painter.setPen(ink);
        painter.drawText(QRect(-m_theme.px(6), top + icon + gap, width() + m_theme.px(12), textHeight), Qt::AlignCenter,
                         text());
        glyphs::paintBadge(painter, m_theme, QPoint(width() - m_theme.px(9), m_theme.px(9)), m_badge);
    }
    void checkStateSet() override { updateName(); }

private:
    Theme& m_theme;
    int m_digit;
    int m_badge = 0;
    QString m_icon;
};

QString Rail::iconOf(WorkspaceId id) {
    switch (id) {
    case WorkspaceId::Counter: return QStringLiteral("desk");
    case WorkspaceId::Handoff: return QStringLiteral("handshake");
    case WorkspaceId::BackOffice: return QStringLiteral("clipboard_task_list_ltr");
    case WorkspaceId::Issue: return QStringLiteral("certificate");
    case WorkspaceId::Hall: return QStringLiteral("people_audience");
    case WorkspaceId::Find: return QStringLiteral("search");
    case WorkspaceId::Catalogue: return QStringLiteral("book_database");
    case WorkspaceId::Conflict: return QStringLiteral("branch_fork");
    }
    return {};
}

QString Rail::titleOf(WorkspaceId id) {
    switch (id) {
    case WorkspaceId::Counter: return tr("Counter");
    case WorkspaceId::Handoff: return tr("Handoff");
    case WorkspaceId::BackOffice: return tr("Office");
    case WorkspaceId::Issue: return tr("Issue");
    case WorkspaceId::Hall: return tr("Hall");
    case WorkspaceId::Find: return tr("Find");
    case WorkspaceId::Catalogue: return tr("Catalogue");
    case WorkspaceId::Conflict: return tr("Conflicts");
    }
    return {};
}

Rail::Rail(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleName(tr("Workspaces"));
    m_keys = new Item(theme, 0, tr("Keys"), QStringLiteral("keyboard"), this);
    m_settings = new Item(theme, 0, tr("Settings"), QStringLiteral("settings"), this);
    connect(m_keys, &QAbstractButton::clicked, this, &Rail::keysAsked);
    connect(m_settings, &QAbstractButton::clicked, this, &Rail::settingsAsked);
    followTheme(theme, this, [this] { setDesignWidth(m_width); });
}

void Rail::addWorkspace(WorkspaceId id, const QString& title, const QString& icon) {
    auto* item = new Item(m_theme, int(id), title, icon, this);
    connect(item, &QAbstractButton::clicked, this, [this, id, item] {
        item->setChecked(true);
        Q_EMIT chosen(id);
    });
    item->show();
    m_items << item;
    arrange();
}

Rail::Item* Rail::itemOf(WorkspaceId id) const {
    for (Item* item : m_items) {
        if (item->digit() == int(id)) { return item; }
    }
    return nullptr;
}

void Rail::setCurrent(WorkspaceId id) {
    for (Item* item : std::as_const(m_items)) {
        item->setChecked(item->digit() == int(id));
        item->updateName();
    }
}

void Rail::setBadge(WorkspaceId id, int count) {
    if (Item* item = itemOf(id)) { item->setBadge(count); }
}

void Rail::setDesignWidth(int px) {
    m_width = px;
    setFixedWidth(m_theme.px(px));
    arrange();
    update();
}

void Rail::resizeEvent(QResizeEvent*) { arrange(); }

void Rail::arrange() {
    const int side = m_theme.px(m_width >= 72 ? 6 : 4);
    const bool low = height() < m_theme.px(700);
    const int itemHeight = m_theme.px(low ? 50 : m_width >= 72 ? 60 : 50);
    const int gap = m_theme.px(low ? 0 : m_width >= 72 ? 4 : 2);
    int y = m_theme.px(m_width >= 72 ? 68 : 58);
    for (Item* item : std::as_const(m_items)) {
        item->setGeometry(side, y, width() - 2 * side, itemHeight);
        y += itemHeight + gap;
    }
    const int bottom = height() - m_theme.px(12);
    m_settings->setGeometry(side, bottom - itemHeight, width() - 2 * side, itemHeight);
    m_keys->setGeometry(side, bottom - 2 * itemHeight - gap, width() - 2 * side, itemHeight);
}

void Rail::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    painter.fillRect(rect(), t.rail);
    if (t.id == ThemeId::HighContrast) { painter.fillRect(width() - 1, 0, 1, height(), t.lineStrong); }
    const int side = m_theme.px(30);
    const int head = m_theme.px(m_width >= 72 ? 64 : 56);
    glyphs::paintMark(painter, QRectF((width() - side) / 2.0, (head - side) / 2.0, side, side),
                      t.id == ThemeId::HighContrast ? t.accent : QColor(Qt::white));
}

}  // namespace yc::ui
