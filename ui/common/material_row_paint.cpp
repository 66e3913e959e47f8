// SPDX-License-Identifier: GPL-3.0-or-later
// How a material row looks; what it does is in material_row.cpp.
#include "ui/common/material_row.h"

#include "ui/common/text_field.h"

#include <QPainter>
#include <QTextLayout>

namespace yc::ui {

struct MaterialRow::Places {
    QRect index, name, original, copy, verdict, evidence;
    QRect segment, refusal, criteria, sentenceHead, sentence, reasons;
};

MaterialRow::Places MaterialRow::places() const {
    Places at;
    const int pad = m_theme.cardPadding();
    const int head = m_theme.rowTwoLines();
    int right = width() - pad;
    const auto take = [&](int designWidth) {
        const int w = m_theme.px(designWidth);
        right -= w;
        return QRect(right, 0, w, head);
    };
    at.evidence = take(m_columns.evidence);
    at.verdict = take(m_columns.verdict);
    at.copy = m_columns.copyJoinsOriginal ? QRect(right, 0, 0, head) : take(m_columns.copy);
    at.original = take(m_columns.original);
    at.index = QRect(pad, 0, m_theme.px(m_columns.index), head);
    const int left = pad + m_theme.px(m_columns.index);
    at.name = QRect(left, 0, std::max(0, right - left - m_theme.px(8)), head);
    const int inner = width() - pad - left;
    const int segmentWidth = m_segment ? m_segment->sizeHint().width() : 0;
    at.segment = QRect(left, head, segmentWidth, m_theme.controlHeight());
    at.refusal = QRect(at.segment.right() + m_theme.px(14), head,
                       std::max(0, width() - pad - at.segment.right() - m_theme.px(14)), at.segment.height());
    int y = at.segment.bottom() + 1 + m_theme.px(8);
    if (m_reasons) {
        const int h = m_reasons->sizeHint().height();
        at.reasons = QRect(left, y, std::min(inner, m_theme.px(620)), h);
        y += h + m_theme.px(8);
    }
    const int half = int(inner * 0.427);
    at.criteria = QRect(left, y, half - m_theme.px(16), height() - y - m_theme.px(8));
    at.sentenceHead = QRect(left + half, y, inner - half, m_theme.px(22));
    at.sentence = QRect(left + half, y + m_theme.px(22), inner - half,
                        std::max(m_theme.px(40), height() - y - m_theme.px(22) - m_theme.px(12)));
    return at;
}

void MaterialRow::arrange() {
    if (!m_segment) { return; }
    const Places at = places();
    m_segment->setGeometry(at.segment);
    m_sentence->setGeometry(at.sentence);
    if (m_reasons) { m_reasons->setGeometry(at.reasons); }
}

void MaterialRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Places at = places();
    paintGround(painter);
    paintLine(painter, at);
    paintCounts(painter, at);
    const QSize chip = glyphs::chipSize(m_theme, verdictChip(m_data.verdict));
    const int chipY = at.verdict.center().y() - chip.height() / 2 + 1;
    glyphs::paintChip(painter, m_theme, QRect(QPoint(at.verdict.left(), chipY), chip), verdictChip(m_data.verdict));
    paintEvidence(painter, at.evidence);
    if (m_expanded && m_data.operable) { paintCriteria(painter, at); }
}

void MaterialRow::paintGround(QPainter& painter) const {
    const Tokens& t = m_theme.tokens();
    const QColor ground = m_flashing ? t.okWeak : m_expanded ? t.accentWeak : m_hovered ? t.hover : t.surface;
    painter.fillRect(rect(), ground);
    painter.fillRect(0, height() - 1, width(), 1, t.line);
    if (hasFocus()) {
        glyphs::paintBox(painter, rect(), {}, t.focus, 0, m_theme.px(t.focusWidth));
    } else if (m_expanded) {
        painter.fillRect(0, 0, m_theme.px(4), height(), t.accent);
    }
}

void MaterialRow::paintLine(QPainter& painter, const Places& at) const {
    const Tokens& t = m_theme.tokens();
    const bool pale = !m_data.handedIn && (m_data.verdict == Verdict::Exempt || m_data.verdict == Verdict::Produced);
    painter.setFont(m_theme.font(Role::Body));
    painter.setPen(t.text2);
    painter.drawText(at.index, Qt::AlignVCenter | Qt::AlignLeft, QString::number(m_data.number));
    const QFont nameFont = m_theme.font(m_expanded ? Role::CardHead : Role::RowName);
    const int line = m_theme.px(m_theme.density() == Density::Compact ? 20 : 22);
    const int top = (at.name.height() - 2 * line) / 2;
    painter.setFont(nameFont);
    painter.setPen(pale ? t.text2 : t.text);
    painter.drawText(QRect(at.name.left(), top, at.name.width(), line), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(nameFont).elidedText(m_data.name, Qt::ElideRight, at.name.width()));
    const QFont support = m_theme.font(Role::Support);
    painter.setFont(support);
    painter.setPen(t.text3);
    painter.drawText(QRect(at.name.left(), top + line, at.name.width(), line), Qt::AlignVCenter | Qt::AlignLeft,
                     QFontMetrics(support).elidedText(m_data.detail, Qt::ElideRight, at.name.width()));
}

// "2 / 3 件": what is there bold, red when short; boxed where + and − work.
int MaterialRow::paintCount(QPainter& painter, const QRect& cell, int have, int need, bool boxed) const {
    const Tokens& t = m_theme.tokens();
    const QFont bold = boxed ? m_theme.font(Role::Title) : m_theme.font(Role::CardHead);
    const QFont plain = m_theme.font(Role::Body);
    const QString first = QString::number(have);
    QString second = QStringLiteral(" / %1").arg(need);
    if (boxed && !m_data.unit.isEmpty()) { second += QLatin1Char(' ') + m_data.unit; }
    const int w1 = QFontMetrics(bold).horizontalAdvance(first);
    const int w2 = QFontMetrics(plain).horizontalAdvance(second);
    int x = cell.left();
    if (boxed) {
        const int h = m_theme.px(30);
        const QRect box(x, cell.center().y() - h / 2 + 1, w1 + w2 + m_theme.px(20), h);
        glyphs::paintBox(painter, box, t.surface, t.lineStrong, m_theme.px(6));
        x += m_theme.px(10);
    }
    painter.setFont(bold);
    painter.setPen(m_data.verdict == Verdict::Unchecked && have < need ? t.text2 : have < need ? t.bad : t.text);
    painter.drawText(QRect(x, cell.top(), w1 + 2, cell.height()), Qt::AlignVCenter | Qt::AlignLeft, first);
    painter.setFont(plain);
    painter.setPen(t.text2);
    painter.drawText(QRect(x + w1, cell.top(), w2 + 2, cell.height()), Qt::AlignVCenter | Qt::AlignLeft, second);
    return x + w1 + w2;
}

void MaterialRow::paintCounts(QPainter& painter, const Places& at) const {
    const Tokens& t = m_theme.tokens();
    const QFont support = m_theme.font(Role::Support);
    if (!m_data.handedIn) {
        painter.setFont(support);
        painter.setPen(t.text2);
        painter.drawText(at.original, Qt::AlignVCenter | Qt::AlignLeft, m_data.plain);
        return;
    }
    const auto dash = [&](const QRect& cell) {
        painter.setFont(m_theme.font(Role::Body));
        painter.setPen(t.text3);
        painter.drawText(cell, Qt::AlignVCenter | Qt::AlignLeft, QStringLiteral("—"));
    };
    const bool counting = m_expanded && m_data.operable;
    int x = at.original.left();
    if (m_data.originalsNeeded > 0 || m_data.originals > 0) {
        x = paintCount(painter, at.original, m_data.originals, m_data.originalsNeeded, counting && !m_copiesCurrent);
    } else {
        dash(at.original);
    }
    if (!m_data.form.isEmpty()) {
        painter.setFont(support);
        painter.setPen(t.text2);
        painter.drawText(QRect(x + m_theme.px(14), at.original.top(), at.copy.right() - x, at.original.height()),
                         Qt::AlignVCenter | Qt::AlignLeft, m_data.form);
        return;
    }
    if (m_columns.copyJoinsOriginal) {
        if (m_data.copiesNeeded > 0) {
            painter.setFont(m_theme.font(Role::Body));
            painter.setPen(m_data.copies < m_data.copiesNeeded ? t.bad : t.text2);
            painter.drawText(QRect(x, at.original.top(), at.verdict.left() - x, at.original.height()),
                             Qt::AlignVCenter | Qt::AlignLeft,
                             QStringLiteral(" + %1/%2").arg(m_data.copies).arg(m_data.copiesNeeded));
        }
        return;
    }
    if (m_data.copiesNeeded > 0) {
        paintCount(painter, at.copy, m_data.copies, m_data.copiesNeeded, counting && m_copiesCurrent);
    } else {
        dash(at.copy);
    }
}

void MaterialRow::paintEvidence(QPainter& painter, const QRect& cell) const {
    const Tokens& t = m_theme.tokens();
    const QFont support = m_theme.font(Role::Support);
    int x = cell.left();
    if (m_data.scans >= 0) {
        const QString count = QString::number(m_data.scans);
        const int w = QFontMetrics(support).horizontalAdvance(count) + m_theme.px(34);
        const QRect chip(x, cell.center().y() - m_theme.px(12) + 1, w, m_theme.px(24));
        glyphs::paintBox(painter, chip, m_expanded ? QColor() : t.sunken, t.line, m_theme.px(5));
        painter.drawPixmap(
            chip.left() + m_theme.px(6), chip.center().y() - m_theme.px(8) + 1,
            m_theme.icon(QStringLiteral("document_copy"), 16, t.text2, IconStyle::Regular, devicePixelRatioF()));
        painter.setFont(support);
        painter.setPen(t.text2);
        painter.drawText(chip.adjusted(m_theme.px(26), 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, count);
        x += w + m_theme.px(10);
    }
    if (m_expanded && m_data.operable) {
        const auto caps = [&](const QStringList& keys, const QString& words) {
            const int w = glyphs::keyCapsSize(m_theme, keys).width();
            const int tw = QFontMetrics(support).horizontalAdvance(words);
            if (x + w + m_theme.px(6) + tw > cell.right() + m_theme.px(8)) { return; }
            glyphs::paintKeyCaps(painter, m_theme, QRect(x, cell.top(), w, cell.height()), keys);
            painter.setFont(support);
            painter.setPen(t.text2);
            painter.drawText(QRect(x + w + m_theme.px(6), cell.top(), tw + 2, cell.height()),
                             Qt::AlignVCenter | Qt::AlignLeft, words);
            x += w + tw + m_theme.px(22);
        };
        if (m_data.handedIn) { caps({QStringLiteral("+"), QStringLiteral("−")}, tr("count")); }
        caps({QStringLiteral("F9")}, tr("capture"));
        return;
    }
    painter.setFont(support);
    painter.setPen(m_data.evidenceTone == Tone::Neutral ? t.text2 : t.tone(m_data.evidenceTone));
    const int room = cell.right() - x;
    const QFontMetrics fm(support);
    if (fm.horizontalAdvance(m_data.evidence) <= room) {
        painter.drawText(QRect(x, cell.top(), room + 2, cell.height()), Qt::AlignVCenter | Qt::AlignLeft,
                         m_data.evidence);
        return;
    }
    // Two lines, the second elided.
    QTextLayout layout(m_data.evidence, support);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    first.setLineWidth(room);
    layout.endLayout();
    const int cut = first.textLength();
    const int line = m_theme.px(m_theme.density() == Density::Compact ? 19 : 20);
    const int top = cell.top() + (cell.height() - 2 * line) / 2;
    painter.drawText(QRect(x, top, room + 2, line), Qt::AlignVCenter | Qt::AlignLeft, m_data.evidence.left(cut));
    painter.drawText(QRect(x, top + line, room + 2, line), Qt::AlignVCenter | Qt::AlignLeft,
                     fm.elidedText(m_data.evidence.mid(cut), Qt::ElideRight, room));
}

void MaterialRow::paintCriteria(QPainter& painter, const Places& at) const {
    const Tokens& t = m_theme.tokens();
    const QFont support = m_theme.font(Role::Support);
    const QFontMetrics fm(support);
    painter.setFont(support);
    if (const QString why = m_segment->reasons(); !why.isEmpty()) {
        painter.drawPixmap(at.refusal.left(), at.refusal.center().y() - m_theme.px(8) + 1,
                           m_theme.icon(QStringLiteral("info"), 16, t.text3, IconStyle::Regular, devicePixelRatioF()));
        painter.setPen(t.text2);
        const QRect words = at.refusal.adjusted(m_theme.px(22), 0, 0, 0);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft, fm.elidedText(why, Qt::ElideRight, words.width()));
    }
    painter.setPen(t.text3);
    painter.drawText(QRect(at.criteria.left(), at.criteria.top(), at.criteria.width(), m_theme.px(22)),
                     Qt::AlignVCenter | Qt::AlignLeft, tr("Acceptance criteria"));
    int y = at.criteria.top() + m_theme.px(23);
    const int line = m_theme.px(m_theme.density() == Density::Compact ? 21 : 24);
    for (const MaterialCriterion& c : m_data.criteria) {
        const bool broken = c.state == MaterialCriterion::State::Broken;
        const QString shape = broken                                     ? QStringLiteral("dismiss")
                              : c.state == MaterialCriterion::State::Met ? QStringLiteral("checkmark")
                                                                         : QStringLiteral("circle");
        const QColor ink = broken ? t.bad : c.state == MaterialCriterion::State::Met ? t.ok : t.text3;
        painter.drawPixmap(at.criteria.left(), y + (line - m_theme.px(16)) / 2,
                           m_theme.icon(shape, 16, ink, IconStyle::Regular, devicePixelRatioF()));
        const QFont font = m_theme.font(broken ? Role::BodyBold : Role::Body);
        painter.setFont(font);
        painter.setPen(t.text);
        const QRect words(at.criteria.left() + m_theme.px(24), y, at.criteria.width() - m_theme.px(24), line);
        painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                         QFontMetrics(font).elidedText(c.text, Qt::ElideRight, words.width()));
        y += line;
    }
    painter.setFont(support);
    painter.setPen(t.text3);
    painter.drawText(at.sentenceHead, Qt::AlignVCenter | Qt::AlignLeft, tr("Sentence on the notice"));
    const QString edit = tr("edit");
    const int tw = fm.horizontalAdvance(edit);
    const QSize cap = glyphs::keyCapSize(m_theme, QStringLiteral("Tab"));
    const int x = at.sentenceHead.right() - tw - m_theme.px(6) - cap.width();
    glyphs::paintKeyCap(painter, m_theme,
                        QRect(x, at.sentenceHead.center().y() - cap.height() / 2, cap.width(), cap.height()),
                        QStringLiteral("Tab"));
    painter.setFont(support);
    painter.setPen(t.text2);
    painter.drawText(at.sentenceHead, Qt::AlignVCenter | Qt::AlignRight, edit);
}

}  // namespace yc::ui
