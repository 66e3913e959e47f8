// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kiosk/kiosk_pages.h"

#include "reports/layout.h"
#include "ui/common/glyphs.h"
#include "ui/kiosk/kiosk_tile.h"

#include <QPainter>

namespace yc::ui {
namespace {

void put(QPainter& painter, const QRectF& place, int align, const QString& text, double px, QFont::Weight weight,
         const QColor& colour) {
    const QFont font = kioskFont(px, weight);
    painter.setFont(font);
    painter.setPen(colour);
    const bool wraps = align & Qt::TextWordWrap;
    painter.drawText(place, align | Qt::TextDontClip | (wraps ? int(Qt::TextWrapAnywhere) : 0),
                     wraps ? text : QFontMetricsF(font).elidedText(text, Qt::ElideRight, place.width()));
}

// A code alone has no letters to measure.
struct NoLetters : reports::FontMetricsProvider {
    double advance(char32_t, reports::FontRole) const override { return 0.5; }
};

// The code of the printed ticket, so that screen and paper lead to the same page.
std::optional<reports::QrMatrix> codeOf(const reports::Document& paper) {
    reports::Document alone;
    alone.kind = reports::PaperKind::Ticket;
    alone.size = reports::PaperSize::Roll80;
    for (const auto& block : paper.blocks) {
        if (const auto* code = std::get_if<reports::Code>(&block)) {
            reports::Code bare;
            bare.payload = code->payload;
            alone.blocks.emplace_back(bare);
            break;
        }
    }
    if (alone.blocks.empty()) { return {}; }
    const auto pages = reports::layout(alone, NoLetters());
    if (pages.empty() || pages.front().codes.empty()) { return {}; }
    return pages.front().codes.front().matrix;
}

const workstation::KioskTheme* themeOf(const workstation::KioskSnapshot& snapshot) {
    for (const auto& theme : snapshot.themes) {
        if (snapshot.taken && theme.id == snapshot.taken->theme) { return &theme; }
    }
    return nullptr;
}

void paintCode(QPainter& painter, const QRectF& place, const reports::QrMatrix& code) {
    const double cell = std::max(1.0, std::floor(place.width() / code.side));
    const double left = place.right() - cell * code.side;
    const double top = place.center().y() - cell * code.side / 2;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int y = 0; y < code.side; ++y) {
        for (int x = 0; x < code.side; ++x) {
            if (code.dark(x, y)) { painter.fillRect(QRectF(left + x * cell, top + y * cell, cell, cell), Qt::black); }
        }
    }
    painter.restore();
}

}  // namespace

QString KioskPages::aheadText(int ahead) { return tr("%n ahead", nullptr, ahead); }

QString KioskPages::estimateText(const std::optional<std::pair<int, int>>& minutes) {
    return minutes ? tr("about %1").arg(DayText::interval(*minutes)) : QString();
}

QString KioskPages::ticketSentence(const workstation::KioskSnapshot& snapshot) {
    const auto* theme = themeOf(snapshot);
    QStringList parts;
    if (theme) { parts << fromUtf8(theme->name); }
    parts << aheadText(snapshot.ahead);
    if (theme && theme->estimate) { parts << estimateText(theme->estimate); }
    return parts.join(tr(", ", "between facts"));
}

void KioskPages::paintGround(QPainter& painter) const {
    const Tokens& t = m_theme.tokens();
    painter.fillRect(QRectF(0, 0, 1080, 1920), t.bg);
    painter.fillRect(QRectF(0, 0, 1080, 166), t.rail);
    painter.fillRect(QRectF(0, 1758, 1080, 162), t.surface);
    painter.fillRect(QRectF(0, 1758, 1080, 1), t.line);
}

void KioskPages::paintHead(QPainter& painter, const QString& hall, domain::Instant now) const {
    const Tokens& t = m_theme.tokens();
    glyphs::paintMark(painter, QRectF(57, 57, 54, 54), t.railOnText);
    put(painter, QRectF(132, 40, 640, 60), Qt::AlignVCenter, hall, 34, QFont::Bold, t.railOnText);
    put(painter, QRectF(132, 90, 640, 40), Qt::AlignVCenter, tr("One thing, one window, one visit"), 24, QFont::Normal,
        t.railText);
    put(painter, QRectF(700, 44, 324, 56), Qt::AlignVCenter | Qt::AlignRight, DayText::clock(now), 46, QFont::Bold,
        t.railOnText);
    put(painter, QRectF(700, 92, 324, 40), Qt::AlignVCenter | Qt::AlignRight,
        DayText::dateWeekday(domain::localDate(now)), 25, QFont::Normal, t.railText);
}

void KioskPages::paintQuestion(QPainter& painter, const Hint& hint, const QString& question, int waiting,
                               int desks) const {
    const Tokens& t = m_theme.tokens();
    glyphs::paintBox(painter, QRectF(56, 202, 968, 212), t.surface, t.line, 24);
    glyphs::paintBox(painter, QRectF(98, 248, 178, 112), t.accentWeak, t.accent, 14, 3);
    painter.setPen(QPen(t.accentLine, 6, Qt::SolidLine, Qt::RoundCap));
    for (int i = 0; i < 4; ++i) {
        painter.drawLine(QPointF(118, 278 + 19 * i), QPointF(118 + (i == 1 ? 52 : i == 3 ? 70 : 64), 278 + 19 * i));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.accentLine);
    painter.drawEllipse(QPointF(233, 294), 18, 18);
    painter.drawChord(QRectF(205, 324, 56, 50), 0, 180 * 16);
    put(painter, QRectF(313, 236, 690, 62), Qt::AlignVCenter, hint.title, type(38), QFont::Bold, t.text);
    put(painter, QRectF(313, 296, 690, 40), Qt::AlignVCenter, hint.first, type(27), QFont::Normal, t.text2);
    put(painter, QRectF(313, 338, 690, 40), Qt::AlignVCenter, hint.second, type(27), QFont::Normal, t.text2);
    put(painter, QRectF(56, 450, 620, 90), Qt::AlignVCenter, question, 52, QFont::Bold, t.text);
    QString now = tr("%n people are waiting", nullptr, waiting);
    if (desks > 0) { now += tr(", ", "between facts") + tr("%n windows open", nullptr, desks); }
    put(painter, QRectF(520, 466, 504, 80), Qt::AlignVCenter | Qt::AlignRight, now, 28, QFont::Normal, t.text2);
}

void KioskPages::paintMessage(QPainter& painter, const QString& sentence, const QString& remedy, bool bad) const {
    const Tokens& t = m_theme.tokens();
    glyphs::paintBox(painter, QRectF(56, 202, 968, 330), t.surface, bad ? t.badLine : t.line, 24, 2);
    painter.drawPixmap(QPointF(98, 250), m_theme.icon(bad ? QStringLiteral("warning") : QStringLiteral("info"), 64,
                                                      bad ? t.bad : t.accent, IconStyle::Filled));
    put(painter, QRectF(196, 232, 790, 130), Qt::AlignVCenter | Qt::TextWordWrap, sentence, type(40), QFont::Bold,
        t.text);
    put(painter, QRectF(196, 374, 790, 130), Qt::AlignTop | Qt::TextWordWrap, remedy, type(30), QFont::Normal, t.text2);
}

void KioskPages::paintCountdown(QPainter& painter, double top, const QString& words) const {
    put(painter, QRectF(56, top, 968, 60), Qt::AlignCenter, words, 28, QFont::Normal, m_theme.tokens().text2);
}

void KioskPages::paintTicket(QPainter& painter, const workstation::KioskSnapshot& snapshot,
                             const QString& theme) const {
    const Tokens& t = m_theme.tokens();
    put(painter, QRectF(56, 206, 968, 100), Qt::AlignCenter,
        tr("Your number is %1").arg(fromUtf8(snapshot.taken->number)), 54, QFont::Bold, t.text);
    put(painter, QRectF(56, 294, 968, 56), Qt::AlignCenter, ticketSentence(snapshot), type(30), QFont::Normal, t.text2);
    const auto* entry = themeOf(snapshot);
    if (entry) { paintMaterials(painter, entry->commonMaterials); }
    paintStub(painter, snapshot, theme);
}

void KioskPages::paintMaterials(QPainter& painter, const std::vector<std::string>& materials) const {
    const Tokens& t = m_theme.tokens();
    glyphs::paintBox(painter, QRectF(56, 379, 968, 490), t.surface, t.line, 24);
    put(painter, QRectF(97, 400, 886, 66), Qt::AlignVCenter, tr("While you wait, see whether you have the papers"),
        type(31), QFont::Bold, t.text);
    const int room = m_large ? 4 : 5;
    double top = 468;
    for (int i = 0; i < int(materials.size()) && i < room; ++i) {
        painter.fillRect(QRectF(97, top, 886, 1), t.line);
        const bool more = i == room - 1 && int(materials.size()) > room;
        painter.drawPixmap(QPointF(97, top + 23),
                           m_theme.icon(QStringLiteral("document_checkmark"), 28, t.accent, IconStyle::Regular));
        put(painter, QRectF(146, top, 837, 75), Qt::AlignVCenter,
            more ? tr("and %n more, the full list is behind the code", nullptr, int(materials.size()) - room + 1)
                 : fromUtf8(materials[std::size_t(i)]),
            type(29), QFont::Normal, t.text);
        top += 75;
    }
    if (materials.empty()) {
        put(painter, QRectF(97, 468, 886, 75), Qt::AlignVCenter,
            tr("The list of papers is behind the code on the ticket"), type(29), QFont::Normal, t.text2);
    }
}

void KioskPages::paintStub(QPainter& painter, const workstation::KioskSnapshot& snapshot, const QString& theme) const {
    const Tokens& t = m_theme.tokens();
    const QRectF stub(260, 906, 560, 456);
    glyphs::paintShadow(painter, m_theme, stub.toRect());
    glyphs::paintBox(painter, stub, t.paper, t.line, 2);
    const QColor ink = t.paperInk;
    put(painter, QRectF(290, 940, 500, 48), Qt::AlignCenter, fromUtf8(snapshot.hallName), 24, QFont::Normal, ink);
    put(painter, QRectF(290, 984, 500, 132), Qt::AlignCenter, fromUtf8(snapshot.taken->number), 116, QFont::Bold, ink);
    put(painter, QRectF(290, 1104, 500, 56), Qt::AlignCenter, theme, 30, QFont::Bold, ink);
    QStringList lines{
        tr("Taken %1 %2")
            .arg(DayText::date(domain::localDate(snapshot.taken->takenAt)), DayText::clock(snapshot.taken->takenAt)),
        aheadText(snapshot.ahead)};
    if (const auto* entry = themeOf(snapshot); entry && entry->estimate) { lines << estimateText(entry->estimate); }
    lines << tr("Scan for list and progress");
    double top = 1178;
    for (const QString& line : lines) {
        put(painter, QRectF(305, top, 310, 36), Qt::AlignVCenter, line, 23, QFont::Normal, ink);
        top += 36;
    }
    if (const auto code = codeOf(snapshot.paper)) { paintCode(painter, QRectF(624, 1170, 152, 152), *code); }
}

}  // namespace yc::ui
