// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/key_help.h"

#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui {

class KeyHelp::Sheet : public QWidget {
public:
    Sheet(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}

    QString title;
    std::array<KeySlot, 12> fKeys;
    std::array<QString, 12> hints;
    struct Column {
        QString head;
        QList<QPair<QString, QString>> lines;  // caps, words
    };
    QList<Column> columns;

    QSize sizeHint() const override {
        qsizetype most = 0;
        for (const Column& column : columns) { most = std::max(most, column.lines.size()); }
        return {m_theme.px(1600), m_theme.px(232) + int(most) * m_theme.px(34) + m_theme.px(24)};
    }

protected:
    void paintEvent(QPaintEvent*) override;

private:
    void paintHead(QPainter& painter);
    void paintKeys(QPainter& painter);
    void paintColumns(QPainter& painter);
    Theme& m_theme;
};

void KeyHelp::Sheet::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintHead(painter);
    paintKeys(painter);
    paintColumns(painter);
}

void KeyHelp::Sheet::paintHead(QPainter& painter) {
    const Tokens& t = m_theme.tokens();
    const int pad = m_theme.px(32);
    const QRect line(pad, m_theme.px(22), width() - 2 * pad, m_theme.px(32));
    QFont big = m_theme.font(Role::Person);
    big.setPixelSize(m_theme.px(20));
    painter.setFont(big);
    painter.setPen(t.text);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, title);
    int x = line.right();
    const QFont support = m_theme.font(Role::Body);
    const auto words = [&](const QString& text) {
        const int w = QFontMetrics(support).horizontalAdvance(text);
        painter.setFont(support);
        painter.setPen(t.text2);
        painter.drawText(QRect(x - w - 1, line.top(), w + 2, line.height()), Qt::AlignVCenter | Qt::AlignLeft, text);
        x -= w + m_theme.px(6);
    };
    const auto caps = [&](const QString& keys) {
        const QStringList list = glyphs::capsOf(keys);
        const int w = glyphs::keyCapsSize(m_theme, list).width();
        glyphs::paintKeyCaps(painter, m_theme, QRect(x - w, line.top(), w, line.height()), list);
        x -= w + m_theme.px(6);
    };
    words(KeyHelp::tr("finds actions by name"));
    caps(QStringLiteral("Ctrl+K"));
    words(KeyHelp::tr("to close;"));
    caps(QStringLiteral("Esc"));
    words(KeyHelp::tr("Let go of F1 or press"));
}

void KeyHelp::Sheet::paintKeys(QPainter& painter) {
    const Tokens& t = m_theme.tokens();
    const int pad = m_theme.px(32);
    const int gap = m_theme.px(8);
    const int groupGap = m_theme.px(36);
    const double unit = (width() - 2.0 * pad - 2 * groupGap - 9 * gap) / 12;
    const QString names[3][2] = {{KeyHelp::tr("Look"), KeyHelp::tr("changes nothing")},
                                 {KeyHelp::tr("Line"), KeyHelp::tr("what waits in front of you")},
                                 {KeyHelp::tr("Do"), KeyHelp::tr("makes a record")}};
    const int top = m_theme.px(92);
    const int boxHeight = m_theme.px(84);
    double x = pad;
    for (int i = 0; i < 12; ++i) {
        if (i % 4 == 0) {
            const QFont bold = m_theme.font(Role::BodyBold);
            painter.setFont(bold);
            painter.setPen(t.text);
            const QRect line(int(x), top - m_theme.px(30), int(unit * 4), m_theme.px(24));
            painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeft, names[i / 4][0]);
            painter.setFont(m_theme.font(Role::Body));
            painter.setPen(t.text2);
            painter.drawText(
                line.adjusted(QFontMetrics(bold).horizontalAdvance(names[i / 4][0]) + m_theme.px(10), 0, 0, 0),
                Qt::AlignVCenter | Qt::AlignLeft, names[i / 4][1]);
        }
        const KeySlot& slot = fKeys[size_t(i)];
        const QRect box(int(x), top, int(unit), boxHeight);
        const bool primary = i == 11 && slot.enabled && !slot.label.isEmpty();
        glyphs::paintBox(painter, box, primary ? t.accent : t.sunken, primary ? QColor() : t.lineStrong, m_theme.px(8));
        const QRect in = box.adjusted(m_theme.px(12), m_theme.px(8), -m_theme.px(6), -m_theme.px(8));
        const QColor ink = primary ? t.onAccent : slot.enabled ? t.text : t.text3;
        painter.setFont(m_theme.font(Role::Key));
        painter.setPen(primary ? t.onAccent : t.text2);
        painter.drawText(QRect(in.left(), in.top(), in.width(), m_theme.px(20)), Qt::AlignVCenter | Qt::AlignLeft,
                         QStringLiteral("F%1").arg(i + 1));
        const QFont name = m_theme.font(Role::CardHead);
        painter.setFont(name);
        painter.setPen(ink);
        QString label = slot.label;
        if (QFontMetrics(name).horizontalAdvance(label) > in.width() && !slot.shortLabel.isEmpty()) {
            label = slot.shortLabel;
        }
        painter.drawText(QRect(in.left(), in.top() + m_theme.px(21), in.width(), m_theme.px(24)),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(name).elidedText(label, Qt::ElideRight, in.width()));
        const QFont support = m_theme.font(Role::Support);
        painter.setFont(support);
        painter.setPen(primary ? t.onAccent : t.text2);
        const QString hint = !slot.enabled && !slot.reason.isEmpty() ? slot.reason : hints[size_t(i)];
        painter.drawText(QRect(in.left(), in.top() + m_theme.px(45), in.width(), m_theme.px(20)),
                         Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(support).elidedText(hint, Qt::ElideRight, in.width()));
        x += unit + gap;
        if (i % 4 == 3) { x += groupGap - gap; }
    }
}

void KeyHelp::Sheet::paintColumns(QPainter& painter) {
    const Tokens& t = m_theme.tokens();
    const int pad = m_theme.px(32);
    const int gap = m_theme.px(36);
    const int n = std::max(1, int(columns.size()));
    const int width1 = (width() - 2 * pad - (n - 1) * gap) / n;
    const int top = m_theme.px(206);
    for (int c = 0; c < columns.size(); ++c) {
        const int x = pad + c * (width1 + gap);
        painter.setFont(m_theme.font(Role::CardHead));
        painter.setPen(t.text);
        painter.drawText(QRect(x, top - m_theme.px(8), width1, m_theme.px(26)), Qt::AlignVCenter | Qt::AlignLeft,
                         columns[c].head);
        painter.fillRect(x, top + m_theme.px(22), width1, 1, t.line);
        int y = top + m_theme.px(30);
        int column = m_theme.px(100);
        for (const auto& line : columns[c].lines) {
            column =
                std::max(column, glyphs::keyCapsSize(m_theme, glyphs::capsOf(line.first)).width() + m_theme.px(14));
        }
        for (const auto& line : columns[c].lines) {
            const QStringList caps = glyphs::capsOf(line.first);
            glyphs::paintKeyCaps(painter, m_theme, QRect(x, y, column, m_theme.px(34)), caps);
            const QFont body = m_theme.font(Role::Body);
            painter.setFont(body);
            painter.setPen(t.text);
            painter.drawText(QRect(x + column, y, width1 - column, m_theme.px(34)), Qt::AlignVCenter | Qt::AlignLeft,
                             QFontMetrics(body).elidedText(line.second, Qt::ElideRight, width1 - column));
            y += m_theme.px(34);
        }
    }
}

KeyHelp::KeyHelp(Theme& theme, QWidget* host)
    : Popover(theme, host, /*dim=*/true), m_sheet(new Sheet(theme, content()->parentWidget())) {
    content()->addWidget(m_sheet);
    setAccessibleName(tr("Keys"));
}

void KeyHelp::openFor(const QString& title, const KeyTable& table, KeyScope scope,
                      const std::array<KeySlot, 12>& fKeys) {
    m_sheet->title = tr("Keys   %1").arg(title);
    m_sheet->fKeys = fKeys;
    m_sheet->columns.clear();
    const QList<KeyEntry> here = table.forScope(scope);
    QStringList spoken;
    for (int i = 0; i < 12; ++i) {
        m_sheet->hints[size_t(i)].clear();
        for (const KeyEntry& entry : here) {
            if (entry.sequence == QKeySequence(Qt::Key_F1 + i)) { m_sheet->hints[size_t(i)] = entry.hint; }
        }
        spoken << QStringLiteral("F%1 %2").arg(i + 1).arg(fKeys[size_t(i)].label);
    }
    Sheet::Column step;
    step.head = scopeText(scope);
    Sheet::Column any;
    any.head = scopeText(KeyScope::Everywhere);
    for (const KeyEntry& entry : here) {
        const bool fKey = entry.group != KeyGroup::Other && !entry.sequence.isEmpty() &&
                          entry.sequence[0].key() >= Qt::Key_F1 && entry.sequence[0].key() <= Qt::Key_F12 &&
                          entry.sequence[0].keyboardModifiers() == Qt::NoModifier;
        if (fKey || entry.id.startsWith(QStringLiteral("counter.step")) || entry.id.startsWith(QStringLiteral("go."))) {
            continue;
        }
        (entry.scope == KeyScope::Everywhere ? any : step).lines << qMakePair(entry.caps(), entry.text);
        spoken << entry.caps() + QLatin1Char(' ') + entry.text;
    }
    any.lines.prepend(qMakePair(QStringLiteral("Alt+1…7"), tr("Other workspace, place kept")));
    if (scope >= KeyScope::Counter && scope <= KeyScope::CounterDecision) {
        step.lines << qMakePair(QStringLiteral("Ctrl+1…5"), tr("Other step"));
    }
    Sheet::Column list;
    list.head = scopeText(KeyScope::List);
    for (const KeyEntry& entry : table.exactly(KeyScope::List)) { list.lines << qMakePair(entry.caps(), entry.text); }
    Sheet::Column scan;
    scan.head = tr("Scanning, from anywhere");
    scan.lines = {{tr("Ticket"), tr("begins this ticket")},
                  {tr("Case"), tr("opens this case")},
                  {tr("Material"), tr("jumps to it; packs it in Handoff")},
                  {tr("Seal"), tr("seals the slip")},
                  {tr("Result"), tr("shelves it or takes it out")},
                  {tr("Badge"), tr("signs")},
                  {tr("E-licence"), tr("verified, attached to the current material")},
                  {tr("Unknown"), tr("one tone and a sentence, never typed")}};
    m_sheet->columns = {step, list, any, scan};
    m_sheet->setAccessibleName(spoken.join(QStringLiteral("；")));
    m_sheet->updateGeometry();
    m_sheet->update();
    const QWidget* host = parentWidget();
    const int width = std::min(m_theme.px(1690), host->width() - m_theme.px(60));
    const int height = std::min(m_sheet->sizeHint().height(), host->height() - m_theme.px(60));
    const int top = std::min(m_theme.px(97), (host->height() - height) / 2);
    openAt(QRect((host->width() - width) / 2 + m_theme.px(36), std::max(top, m_theme.px(16)), width, height)
               .intersected(host->rect().adjusted(8, 8, -8, -8)));
}

}  // namespace yc::ui
