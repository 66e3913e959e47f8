// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/catalogue/flow_view.h"

#include "ui/catalogue/section_tables.h"
#include "ui/common/accessibility.h"
#include "ui/common/domain_words.h"

#include <algorithm>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>

namespace yc::ui {

namespace {
constexpr int twoLines = 58;
constexpr int oneLine = 32;
constexpr int gapDown = 10;
constexpr int manyInARow = 3;
constexpr int widestBox = 208;
constexpr int verdictWidth = 190;
constexpr int verdictFrom = 900;  // narrower: the words stand in the card's head
}  // namespace

// One item: name, unit and days; one line where many stand above each other.
class FlowView::Box : public QAbstractButton {
public:
    Box(Theme& theme, FlowView* view) : QAbstractButton(view), m_theme(theme), m_view(view) {
        setAttribute(Qt::WA_Hover);
        setAttribute(Qt::WA_InputMethodEnabled, false);
        setCursor(Qt::PointingHandCursor);
    }
    domain::ItemId item;
    std::size_t row = 0;
    double place = 0;
    QString unit;
    QString days;
    bool longest = false;
    bool changed = false;
    Tone tone = Tone::Neutral;
    bool judged = false;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens& t = m_theme.tokens();
        const QColor line = longest ? t.bad : judged ? t.toneLine(tone) : t.lineStrong;
        const QColor fill = judged ? t.toneWeak(tone) : underMouse() ? t.hover : t.surface;
        glyphs::paintBox(painter, rect(), fill, line, m_theme.px(6), longest ? 2.0 : 1.0);
        const int pad = m_theme.px(12);
        const QRect inner = rect().adjusted(pad, 0, -pad, 0);
        const QFont bold = m_theme.font(height() > m_theme.px(oneLine) ? Role::BodyBold : Role::SupportBold);
        const QFont small = m_theme.font(Role::Support);
        const QFontMetrics smallMetrics(small);
        const auto write = [&](const QRect& place, const QString& words, const QFont& font, const QColor& ink,
                               Qt::Alignment align) {
            painter.setFont(font);
            painter.setPen(ink);
            painter.drawText(place, int(align | Qt::AlignVCenter),
                             QFontMetrics(font).elidedText(words, Qt::ElideRight, place.width()));
        };
        const QColor daysInk = changed ? t.warn : t.text2;
        const int daysWidth = smallMetrics.horizontalAdvance(days) + m_theme.px(6);
        if (height() > m_theme.px(oneLine)) {
            const QRect top(inner.left(), m_theme.px(6), inner.width(), height() / 2 - m_theme.px(4));
            const QRect down(inner.left(), height() / 2, inner.width(), height() / 2 - m_theme.px(5));
            write(top, text(), bold, t.text, Qt::AlignLeft);
            write(down.adjusted(0, 0, -daysWidth, 0), unit, small, t.text2, Qt::AlignLeft);
            write(down, days, changed ? m_theme.font(Role::SupportBold) : small, daysInk, Qt::AlignRight);
        } else {
            write(inner.adjusted(0, 0, -daysWidth, 0), text(), bold, t.text, Qt::AlignLeft);
            write(inner, days, small, daysInk, Qt::AlignRight);
        }
        if (hasFocus()) { glyphs::paintFocusRing(painter, m_theme, rect(), m_theme.px(6)); }
    }
    void keyPressEvent(QKeyEvent* event) override {
        switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down: m_view->move(this, event->key()); return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!(event->modifiers() & Qt::ControlModifier)) {
                click();
                return;
            }
            break;
        default: break;
        }
        QAbstractButton::keyPressEvent(event);
    }

private:
    Theme& m_theme;
    FlowView* m_view;
};

FlowView::FlowView(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    followTheme(theme, this, [this] {
        updateGeometry();
        place();
    });
}

QList<QAbstractButton*> FlowView::boxes() const {
    QList<QAbstractButton*> all;
    for (Box* box : m_boxes) { all << box; }
    return all;
}

void FlowView::setSnapshot(const workstation::CatalogueSnapshot& snapshot) {
    const auto* theme = snapshot.theme();
    m_flow = theme ? snapshot.flow : workstation::CatalogueFlow{};
    const auto* before = snapshot.themeInForce();
    while (m_boxes.size() > int(m_flow.boxes.size())) { delete m_boxes.takeLast(); }
    while (m_boxes.size() < int(m_flow.boxes.size())) {
        auto* box = new Box(m_theme, this);
        connect(box, &QAbstractButton::clicked, this, [this, box] { Q_EMIT opened(box->item); });
        m_boxes << box;
        box->show();
    }
    for (int i = 0; i < m_boxes.size(); ++i) {
        Box* box = m_boxes[i];
        const auto& shown = m_flow.boxes[std::size_t(i)];
        const auto* item = theme->item(shown.item);
        box->item = shown.item;
        box->row = shown.row;
        box->place = shown.place;
        box->longest = shown.longest && m_flow.chainDays > m_flow.promiseDays;
        box->setText(SectionTables::itemName(*theme, shown.item));
        box->unit = SectionTables::unitName(*snapshot.shown, item->unit);
        const auto* was = before ? before->item(shown.item) : nullptr;
        box->changed = was && was->promiseDays != item->promiseDays;
        box->days = box->changed
                        ? QStringLiteral("%1 → %2").arg(was->promiseDays).arg(SectionTables::days(item->promiseDays))
                        : SectionTables::days(item->promiseDays);
        GridRow row;
        row.path = "items/" + shown.item.str();
        box->judged = false;
        for (const auto& finding : snapshot.findings) {
            const std::string place = SectionTables::place(finding.path);
            if (place != row.path && place.rfind(row.path + "/", 0) != 0) { continue; }
            const bool error = finding.severity == domain::catalogue::Severity::Error;
            if (!box->judged || error) { box->tone = error ? Tone::Bad : Tone::Warn; }
            box->judged = true;
        }
        QStringList waits;
        for (const auto& arrow : m_flow.arrows) {
            if (int(arrow.to) == i) { waits << SectionTables::itemName(*theme, m_flow.boxes[arrow.from].item); }
        }
        QStringList name{box->text(), box->unit, box->days};
        if (!waits.isEmpty()) { name << tr("waits for %1").arg(waits.join(QStringLiteral("、"))); }
        if (shown.longest) { name << tr("on the longest chain"); }
        box->setAccessibleName(name.join(QStringLiteral("，")));
        box->setToolTip(box->text() + QLatin1Char('\n') + box->unit);
        // One Tab stop: the first box, or the one that has the focus.
        box->setFocusPolicy(i == 0 || box->hasFocus() ? Qt::StrongFocus : Qt::ClickFocus);
    }
    m_late = m_flow.chainDays > m_flow.promiseDays;
    if (m_flow.circle) {
        m_verdict = tr("Items wait for each other");
        m_support = tr("Nothing can be drawn or promised until the circle is open");
        m_late = true;
    } else {
        m_verdict = tr("Longest chain %n working days", nullptr, m_flow.chainDays);
        m_support = m_late ? tr("The theme promises %n; %1 too long", nullptr, m_flow.promiseDays)
                                 .arg(SectionTables::days(m_flow.chainDays - m_flow.promiseDays))
                           : tr("The theme promises %n", nullptr, m_flow.promiseDays);
    }
    setReadable(this, m_verdict + QStringLiteral("，") + m_support);
    updateGeometry();
    place();
    update();
}

void FlowView::setCompact(bool compact) {
    if (m_compact == compact) { return; }
    m_compact = compact;
    updateGeometry();
    place();
}

int FlowView::most() const {
    std::vector<int> rows(m_flow.rows, 0);
    for (const auto& box : m_flow.boxes) {
        if (box.row < rows.size()) { ++rows[box.row]; }
    }
    return rows.empty() ? 1 : std::max(1, *std::max_element(rows.begin(), rows.end()));
}

int FlowView::boxHeight() const { return m_theme.px(m_compact || most() > manyInARow ? oneLine : twoLines); }

QSize FlowView::sizeHint() const {
    const int height = most() * (boxHeight() + m_theme.px(gapDown)) + m_theme.px(28);
    return {m_theme.px(560), height};
}
QSize FlowView::minimumSizeHint() const { return {m_theme.px(320), sizeHint().height()}; }

void FlowView::resizeEvent(QResizeEvent*) { place(); }

void FlowView::place() {
    if (m_boxes.isEmpty() || m_flow.rows == 0) { return; }
    const int pad = m_theme.px(24);
    const bool aside = width() > m_theme.px(verdictFrom);
    const int room = width() - 2 * pad - (aside ? m_theme.px(verdictWidth + 24) : 0);
    const int rows = int(m_flow.rows);
    const int gap = m_theme.px(rows > 3 ? 32 : 56);
    const int boxWidth = std::min(m_theme.px(widestBox), (room - (rows - 1) * gap) / rows);
    const int step = rows > 1 ? std::min((room - boxWidth) / (rows - 1), boxWidth + m_theme.px(110)) : 0;
    const int top = m_theme.px(14);
    const int space = height() - 2 * top;
    for (Box* box : std::as_const(m_boxes)) {
        const int centre = top + int(box->place * space);
        box->setGeometry(pad + int(box->row) * step, centre - boxHeight() / 2, boxWidth, boxHeight());
    }
    update();
}

// To the neighbour in that direction: same row of boxes up and down, nearest place left and right.
void FlowView::move(Box* from, int key) {
    Box* best = nullptr;
    double nearest = 0;
    for (Box* box : std::as_const(m_boxes)) {
        if (box == from) { continue; }
        const bool fits = key == Qt::Key_Left    ? box->row + 1 == from->row
                          : key == Qt::Key_Right ? box->row == from->row + 1
                          : key == Qt::Key_Up    ? box->row == from->row && box->place < from->place
                                                 : box->row == from->row && box->place > from->place;
        const double away = std::abs(box->place - from->place);
        if (fits && (!best || away < nearest)) {
            best = box;
            nearest = away;
        }
    }
    if (!best) { return; }
    from->setFocusPolicy(Qt::ClickFocus);
    best->setFocusPolicy(Qt::StrongFocus);
    best->setFocus(Qt::TabFocusReason);
}

void FlowView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens& t = m_theme.tokens();
    // The chain that takes too long is drawn over the others.
    for (const bool longest : {false, true}) {
        for (const auto& arrow : m_flow.arrows) {
            if ((arrow.longest && m_late) != longest || int(std::max(arrow.from, arrow.to)) >= m_boxes.size()) {
                continue;
            }
            const QRect from = m_boxes[int(arrow.from)]->geometry();
            const QRect to = m_boxes[int(arrow.to)]->geometry();
            const QPointF start(from.right() + 1, from.center().y());
            const QPointF end(to.left() - 1, to.center().y());
            const double head = m_theme.px(7);
            QPainterPath path(start);
            const double bend = std::max(14.0, (end.x() - start.x()) / 2);
            path.cubicTo(start + QPointF(bend, 0), end - QPointF(bend + head, 0), end - QPointF(head, 0));
            QPen pen(longest ? t.bad : t.lineStrong, longest ? 2.5 : 1.5);
            if (arrow.either) { pen.setStyle(Qt::DashLine); }
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            painter.drawPath(path);
            painter.setPen(Qt::NoPen);
            painter.setBrush(longest ? t.bad : t.lineStrong);
            painter.drawPolygon(QPolygonF({end, end - QPointF(head, head * 0.55), end - QPointF(head, -head * 0.55)}));
        }
    }
    if (width() <= m_theme.px(verdictFrom)) { return; }
    const int inner = m_theme.px(verdictWidth - 24);
    const auto high = [&](Role role, const QString& text) {
        return QFontMetrics(m_theme.font(role)).boundingRect(QRect(0, 0, inner, 1000), Qt::TextWordWrap, text).height();
    };
    const int tall = high(Role::BodyBold, m_verdict) + high(Role::Support, m_support) + m_theme.px(22);
    const QRect box(width() - m_theme.px(verdictWidth + 16), (height() - tall) / 2, m_theme.px(verdictWidth), tall);
    glyphs::paintBox(painter, box, m_late ? t.badWeak : t.sunken, m_late ? t.badLine : t.line, m_theme.px(6));
    const QRect words = box.adjusted(m_theme.px(12), m_theme.px(8), -m_theme.px(12), -m_theme.px(6));
    painter.setFont(m_theme.font(Role::BodyBold));
    painter.setPen(m_late ? t.bad : t.text);
    painter.drawText(words, Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap, m_verdict);
    painter.setFont(m_theme.font(Role::Support));
    painter.setPen(t.text2);
    const int line = high(Role::BodyBold, m_verdict);
    painter.drawText(words.adjusted(0, line + m_theme.px(4), 0, 0), Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                     m_support);
}

}  // namespace yc::ui
