// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/command_palette.h"

#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui {

bool paletteMatches(const PaletteItem& item, const QString& typed) {
    const QString wanted = typed.trimmed();
    if (wanted.isEmpty() || item.text.contains(wanted, Qt::CaseInsensitive)) { return true; }
    QString letters = wanted.toLower();
    letters.remove(QLatin1Char(' '));
    return item.initials.contains(letters);
}

// Paints the result lines; at most ten fit, the palette shows the best ones.
class CommandPalette::Results : public QWidget {
public:
    Results(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) { setMouseTracking(true); }
    void show(QList<PaletteItem> items, const QString& typed) {
        m_items = std::move(items);
        m_typed = typed.trimmed();
        m_current = 0;
        while (m_current < m_items.size() && !m_items[m_current].enabled) { ++m_current; }
        if (m_current == m_items.size()) { m_current = 0; }
        updateGeometry();
        update();
        name();
    }
    void move(int by) {
        if (m_items.isEmpty()) { return; }
        m_current = int((m_current + by + m_items.size()) % m_items.size());
        update();
        name();
    }
    int current() const { return m_current; }
    const QList<PaletteItem>& items() const { return m_items; }
    QSize sizeHint() const override {
        int height = 0;
        QString group;
        for (const PaletteItem& item : m_items) {
            height += item.group != group ? m_theme.px(32) : 0;
            height += m_theme.px(46);
            group = item.group;
        }
        return {m_theme.px(400), std::max(height, m_theme.px(46))};
    }
    std::function<void(int)> chosen;

protected:
    void paintEvent(QPaintEvent*) override;
    void mousePressEvent(QMouseEvent* event) override {
        for (int i = 0; i < m_rects.size(); ++i) {
            if (m_rects[i].contains(event->pos()) && chosen) {
                chosen(i);
                return;
            }
        }
    }

private:
    void name() {
        const PaletteItem item = m_items.value(m_current);
        setAccessibleName(
            QStringList{item.text, item.enabled ? item.detail : item.reason, item.key}.join(QStringLiteral("，")));
    }
    void paintRow(QPainter& painter, const QRect& row, const PaletteItem& item, bool current);
    Theme& m_theme;
    QList<PaletteItem> m_items;
    QList<QRect> m_rects;
    QString m_typed;
    int m_current = 0;
};

void CommandPalette::Results::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    m_rects.clear();
    if (m_items.isEmpty()) {
        painter.setFont(m_theme.font(Role::Body));
        painter.setPen(t.text3);
        painter.drawText(rect().adjusted(m_theme.px(20), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         CommandPalette::tr("Nothing by this name"));
        return;
    }
    int y = 0;
    QString group;
    for (int i = 0; i < m_items.size(); ++i) {
        if (m_items[i].group != group) {
            group = m_items[i].group;
            const QRect head(0, y, width(), m_theme.px(32));
            painter.fillRect(head, t.sunken);
            painter.fillRect(0, head.top(), width(), 1, t.line);
            painter.fillRect(0, head.bottom(), width(), 1, t.line);
            painter.setFont(m_theme.font(Role::SupportBold));
            painter.setPen(t.text);
            painter.drawText(head.adjusted(m_theme.px(16), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, group);
            y += head.height();
        }
        const QRect row(0, y, width(), m_theme.px(46));
        paintRow(painter, row, m_items[i], i == m_current);
        m_rects << row;
        y += row.height();
    }
}

void CommandPalette::Results::paintRow(QPainter& painter, const QRect& row, const PaletteItem& item, bool current) {
    const Tokens& t = m_theme.tokens();
    if (current) {
        painter.fillRect(row, t.accentWeak);
        painter.fillRect(row.left(), row.top(), m_theme.px(4), row.height(), t.accent);
    }
    const QColor ink = item.enabled ? t.text : t.text3;
    int x = m_theme.px(20);
    painter.drawPixmap(x, row.center().y() - m_theme.px(10) + 1,
                       m_theme.icon(item.icon.isEmpty() ? QStringLiteral("arrow_right") : item.icon, 20,
                                    item.enabled ? t.text2 : t.text3, IconStyle::Regular, devicePixelRatioF()));
    x += m_theme.px(36);
    const QStringList caps = glyphs::capsOf(item.key);
    const QSize capSize = glyphs::keyCapsSize(m_theme, caps);
    const int right = width() - m_theme.px(20) - capSize.width();
    glyphs::paintKeyCaps(painter, m_theme, QRect(right, row.top(), capSize.width(), row.height()), caps);
    // What was typed is shown bold, where it stands.
    const QFont body = m_theme.font(Role::Body);
    const QFont bold = m_theme.font(Role::BodyBold);
    const auto at = m_typed.isEmpty() ? -1 : item.text.indexOf(m_typed, 0, Qt::CaseInsensitive);
    const auto draw = [&](const QString& text, const QFont& font, const QColor& colour) {
        painter.setFont(font);
        painter.setPen(colour);
        const int w = QFontMetrics(font).horizontalAdvance(text);
        painter.drawText(QRect(x, row.top(), std::min(w + 2, right - x), row.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, text);
        x += w;
    };
    if (at >= 0) {
        draw(item.text.left(at), body, ink);
        draw(item.text.mid(at, m_typed.size()), bold, item.enabled ? t.accent : ink);
        draw(item.text.mid(at + m_typed.size()), body, ink);
    } else {
        draw(item.text, body, ink);
    }
    x += m_theme.px(10);
    const QString detail = item.enabled ? item.detail : item.reason;
    const QFont support = m_theme.font(Role::Support);
    if (right - x > m_theme.px(40)) {
        painter.setFont(support);
        painter.setPen(t.text3);
        painter.drawText(QRect(x, row.top(), right - x - m_theme.px(8), row.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(support).elidedText(detail, Qt::ElideRight, right - x - m_theme.px(8)));
    }
}

namespace {
// Foot of the palette on sunken ground.
class Foot : public QWidget {
public:
    Foot(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        glyphs::paintBox(painter, rect().adjusted(0, -m_theme.px(10), 0, 0), m_theme.tokens().sunken, {}, m_theme.px(9),
                         0);
        painter.fillRect(0, 0, width(), 1, m_theme.tokens().line);
    }

private:
    Theme& m_theme;
};

constexpr int mostResults = 10;
}  // namespace

CommandPalette::CommandPalette(Theme& theme, QWidget* host)
    : Popover(theme, host, /*dim=*/true), m_input(new QLineEdit), m_results(nullptr) {
    QWidget* owner = content()->parentWidget();
    auto* head = new QWidget(owner);
    scaleFixedHeight(theme, head, 58);
    auto* row = new QHBoxLayout(head);
    scaleLayout(theme, row, QMargins(20, 0, 20, 0), 12);
    row->addWidget(new IconLabel(theme, QStringLiteral("search"), 24, Ink::Accent, IconStyle::Regular, head));
    m_input->setParent(head);
    m_input->setFrame(false);
    m_input->setAccessibleName(tr("Actions, cases and answers by name"));
    m_input->setAttribute(Qt::WA_InputMethodEnabled, false);  // initials come as letters
    m_input->installEventFilter(this);
    followTheme(theme, m_input, [this] {
        QFont font = m_theme.font(Role::Title);
        font.setWeight(QFont::Normal);
        m_input->setFont(font);
    });
    row->addWidget(m_input, 1);
    row->addWidget(
        new Label(theme, tr("actions, cases, answers; pinyin initials too"), Role::Support, Ink::Text3, head));
    content()->addWidget(head);
    m_results = new Results(theme, owner);
    m_results->chosen = [this](int index) { execute(index); };
    content()->addWidget(m_results, 1);
    auto* foot = new Foot(theme, owner);
    scaleFixedHeight(theme, foot, 40);
    auto* keys = new QHBoxLayout(foot);
    scaleLayout(theme, keys, QMargins(20, 0, 20, 0), 16);
    keys->addWidget(new KeyCap(theme, QStringLiteral("↑ ↓"), tr("choose"), foot));
    keys->addWidget(new KeyCap(theme, QStringLiteral("Enter"), tr("do it"), foot));
    keys->addWidget(new KeyCap(theme, QStringLiteral("Esc"), tr("close, back to where you were"), foot));
    keys->addStretch(1);
    content()->addWidget(foot);
    setAccessibleName(tr("Command palette"));
    connect(m_input, &QLineEdit::textChanged, this, &CommandPalette::refresh);
}

CommandPalette::~CommandPalette() = default;

void CommandPalette::openWith(const QList<PaletteItem>& items) {
    m_items = items;
    m_input->clear();
    m_input->setAttribute(Qt::WA_InputMethodEnabled, false);
    openAt(QRect(0, 0, 10, 10), m_input);
    refresh();
}

void CommandPalette::addSource(Source source) { m_sources.push_back(std::move(source)); }

int CommandPalette::resultCount() const { return int(m_results->items().size()); }

void CommandPalette::refresh() {
    const QString typed = m_input->text();
    QList<PaletteItem> found;
    for (const PaletteItem& item : std::as_const(m_items)) {
        if (paletteMatches(item, typed)) { found << item; }
    }
    // What can be done now comes first, in the order of the table.
    std::stable_sort(found.begin(), found.end(),
                     [](const PaletteItem& a, const PaletteItem& b) { return a.enabled && !b.enabled; });
    if (found.size() > mostResults) { found.resize(mostResults); }
    if (!typed.trimmed().isEmpty()) {
        for (const Source& source : std::as_const(m_sources)) {
            const QList<PaletteItem> more = source(typed.trimmed());
            for (const PaletteItem& item : more) {
                if (found.size() < mostResults) { found << item; }
            }
        }
    }
    std::stable_sort(found.begin(), found.end(), [&found](const PaletteItem& a, const PaletteItem& b) {
        const auto place = [&found](const QString& group) {
            return std::find_if(found.cbegin(), found.cend(),
                                [&group](const PaletteItem& i) { return i.group == group; });
        };
        return a.group != b.group && place(a.group) < place(b.group);
    });
    m_results->show(found, typed);
    const QWidget* host = parentWidget();
    const int width = std::min(m_theme.px(680), host->width() - m_theme.px(40));
    const int height =
        std::min(m_theme.px(58 + 40) + 2 + m_results->sizeHint().height(), host->height() - m_theme.px(150));
    openAt(QRect((host->width() - width) / 2, m_theme.px(132), width, height), m_input);
}

void CommandPalette::execute(int row) {
    const PaletteItem item = m_results->items().value(row);
    if (!item.enabled || !item.run) { return; }
    closeIt();
    item.run();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_input && event->type() == QEvent::InputMethod) {
        // While something is being composed, its letters are searched as pinyin.
        const auto* composing = static_cast<QInputMethodEvent*>(event);
        if (!composing->preeditString().isEmpty()) {
            QList<PaletteItem> found;
            for (const PaletteItem& item : std::as_const(m_items)) {
                if (paletteMatches(item, composing->preeditString())) { found << item; }
            }
            found.resize(std::min<qsizetype>(found.size(), mostResults));
            m_results->show(found, composing->preeditString());
        }
    }
    if (watched == m_input && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        switch (key->key()) {
        case Qt::Key_Up: m_results->move(-1); return true;
        case Qt::Key_Down: m_results->move(1); return true;
        case Qt::Key_Return:
        case Qt::Key_Enter: execute(m_results->current()); return true;
        case Qt::Key_Escape: closeIt(); return true;
        case Qt::Key_Space:
            if (key->modifiers() & Qt::ControlModifier) {
                m_input->setAttribute(Qt::WA_InputMethodEnabled, true);
                return true;
            }
            break;
        default: break;
        }
    }
    return Popover::eventFilter(watched, event);
}

}  // namespace yc::ui
