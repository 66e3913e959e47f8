// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/material_row.h"

#include "ui/common/label.h"
#include "ui/common/option_button.h"
#include "ui/common/text_field.h"

#include <climits>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPointer>
#include <QTimer>
#include <QVBoxLayout>

namespace yc::ui {
namespace {

constexpr int flashMs = 2000;
constexpr int mostCopies = 99;

int criterionHeight(const Theme& theme) { return theme.px(theme.density() == Density::Compact ? 21 : 24); }

}  // namespace

bool isProblem(Verdict verdict) { return verdict == Verdict::Missing || verdict == Verdict::Mismatch; }

MaterialRow::MaterialRow(Theme& theme, const MaterialColumns& columns, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_columns(columns) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(theme, this, [this] {
        updateGeometry();
        arrange();
    });
}

QString MaterialRow::accessibleSentence(const MaterialRowData& d) {
    QString sentence = tr("No. %1, %2, %3").arg(QString::number(d.number), d.name, verdictText(d.verdict));
    if (!d.handedIn) { return d.plain.isEmpty() ? sentence : sentence + tr(", %1").arg(d.plain); }
    if (d.originalsNeeded > 0) { sentence += tr(", originals %1, needed %2").arg(d.originals).arg(d.originalsNeeded); }
    if (d.copiesNeeded > 0) { sentence += tr(", copies %1, needed %2").arg(d.copies).arg(d.copiesNeeded); }
    return sentence;
}

void MaterialRow::setData(const MaterialRowData& data) {
    m_data = data;
    refresh();
}

void MaterialRow::setColumns(const MaterialColumns& columns) {
    m_columns = columns;
    arrange();
    update();
}

void MaterialRow::setExpanded(bool expanded) {
    if (m_expanded == expanded) { return; }
    m_expanded = expanded;
    if (expanded) {
        build();
    } else {
        closeReasons();
    }
    refresh();
    updateGeometry();
}

void MaterialRow::flash() {
    m_flashing = true;
    update();
    QTimer::singleShot(flashMs, this, [this] {
        m_flashing = false;
        update();
    });
}

// The parts of an expanded row that are operated: made once, kept.
void MaterialRow::build() {
    if (m_segment) { return; }
    m_segment = new VerdictSegment(m_theme, this);
    connect(m_segment, &VerdictSegment::chosen, this, [this](Verdict verdict) { pressDigit(int(verdict)); });
    connect(m_segment, &VerdictSegment::refused, this, &MaterialRow::verdictRefused);
    m_sentence = new TextArea(m_theme, this);
    m_sentence->setAccessibleName(tr("Sentence on the notice"));
    connect(m_sentence, &TextArea::edited, this, [this](const QString& text) {
        m_data.sentence = text;
        Q_EMIT sentenceEdited(text);
    });
    connect(m_sentence, &TextArea::left, this, [this] { update(); });
    m_sentence->installEventFilter(this);
}

void MaterialRow::refresh() {
    setAccessibleName(accessibleSentence(m_data));
    setAccessibleDescription(m_data.evidence);
    if (m_segment) {
        m_segment->setAvailable(Verdict::Tolerated, m_data.tolerateRefused.isEmpty(), m_data.tolerateRefused);
        m_segment->setAvailable(Verdict::Exempt, m_data.exemptRefused.isEmpty(), m_data.exemptRefused);
        m_segment->setVerdict(m_choosing != Verdict::Unchecked ? m_choosing : m_data.verdict);
        m_segment->setVisible(m_expanded && m_data.operable);
        m_sentence->setVisible(m_expanded && m_data.operable);
        if (m_sentence->toPlainText() != m_data.sentence) { m_sentence->setPlainText(m_data.sentence); }
    }
    updateGeometry();  // a line that is settled is as low as the others
    arrange();
    update();
}

void MaterialRow::openReasons(Verdict verdict) {
    closeReasons();
    build();
    m_choosing = verdict;
    m_reasons = new QWidget(this);
    auto* column = new QVBoxLayout(m_reasons);
    scaleLayout(m_theme, column, QMargins(), 4);
    const QStringList reasons = verdict == Verdict::Missing ? m_data.missingReasons : m_data.mismatchReasons;
    for (int i = 0; i < reasons.size(); ++i) {
        OptionButton::Spec spec;
        spec.digit = QString::number(i + 1);
        spec.title = reasons[i];
        spec.height = 34;
        auto* option = new OptionButton(m_theme, spec, m_reasons);
        option->setFocusPolicy(Qt::NoFocus);
        connect(option, &QAbstractButton::clicked, this, [this, i] { pressDigit(i + 1); });
        column->addWidget(option);
    }
    m_reasons->show();
    refresh();
    updateGeometry();
}

void MaterialRow::closeReasons() {
    m_choosing = Verdict::Unchecked;
    if (m_reasons) {
        m_reasons->hide();
        m_reasons->deleteLater();
        m_reasons = nullptr;
        updateGeometry();
    }
}

void MaterialRow::pressDigit(int digit) {
    if (m_choosing != Verdict::Unchecked) {
        const Verdict verdict = m_choosing;
        const auto count = (verdict == Verdict::Missing ? m_data.missingReasons : m_data.mismatchReasons).size();
        if (digit < 0 || digit > count) { return; }
        closeReasons();
        refresh();
        if (digit > 0) { Q_EMIT verdictGiven(verdict, digit - 1); }
        return;
    }
    if (digit < 0 || digit > 5) { return; }
    const Verdict verdict = Verdict(digit);
    const QString why = !m_data.operable                ? m_data.plain
                        : verdict == Verdict::Tolerated ? m_data.tolerateRefused
                        : verdict == Verdict::Exempt    ? m_data.exemptRefused
                                                        : QString();
    if (!m_data.operable || !why.isEmpty()) {
        Q_EMIT verdictRefused(verdict, why);
        return;
    }
    const QStringList reasons = verdict == Verdict::Missing    ? m_data.missingReasons
                                : verdict == Verdict::Mismatch ? m_data.mismatchReasons
                                                               : QStringList();
    if (reasons.size() > 1) {
        if (!m_expanded) { Q_EMIT activated(); }
        openReasons(verdict);
        return;
    }
    Q_EMIT verdictGiven(verdict, reasons.size() == 1 ? 0 : -1);
}

void MaterialRow::changeCount(int by) {
    if (!m_data.handedIn || !m_data.operable) { return; }
    int& count = m_copiesCurrent ? m_data.copies : m_data.originals;
    const int changed = std::clamp(count + by, 0, mostCopies);
    if (changed != count) {
        count = changed;
        refresh();
        Q_EMIT countChanged(m_copiesCurrent, changed);
    }
}

void MaterialRow::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        event->ignore();
        return;
    }
    if (key >= Qt::Key_0 && key <= Qt::Key_9) {
        pressDigit(key - Qt::Key_0);
        return;
    }
    switch (key) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: changeCount(1); return;
    case Qt::Key_Minus: changeCount(-1); return;
    case Qt::Key_Left:
    case Qt::Key_Right:
        m_copiesCurrent = key == Qt::Key_Right && m_data.copiesNeeded > 0;
        update();
        return;
    case Qt::Key_Up: Q_EMIT moveAsked(-1); return;
    case Qt::Key_Down: Q_EMIT moveAsked(1); return;
    case Qt::Key_Home: Q_EMIT moveAsked(INT_MIN); return;
    case Qt::Key_End: Q_EMIT moveAsked(INT_MAX); return;
    case Qt::Key_Return:
    case Qt::Key_Enter: Q_EMIT agreed(); return;
    case Qt::Key_Escape:
        if (m_choosing != Verdict::Unchecked) {
            closeReasons();
            refresh();
            return;
        }
        break;
    default: break;
    }
    event->ignore();
}

void MaterialRow::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) {
        setFocus(Qt::MouseFocusReason);
        Q_EMIT activated();
    }
}

void MaterialRow::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
    if (!m_expanded) { Q_EMIT activated(); }
}

void MaterialRow::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

void MaterialRow::enterEvent(QEnterEvent* event) {
    m_hovered = true;
    update();
    QWidget::enterEvent(event);
}

void MaterialRow::leaveEvent(QEvent* event) {
    m_hovered = false;
    update();
    QWidget::leaveEvent(event);
}

bool MaterialRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_sentence) {
        if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
            update();
        } else if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
            setFocus(Qt::OtherFocusReason);  // back to the row, what was typed stays
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

int MaterialRow::expandedHeight(int width) const {
    Q_UNUSED(width);
    const int head = m_theme.rowTwoLines();
    if (!m_data.operable) { return head; }
    const int segment = m_theme.controlHeight();
    const int reasons = m_reasons ? m_reasons->sizeHint().height() + m_theme.px(8) : 0;
    const int criteria =
        m_theme.px(34) + int(std::max<qsizetype>(3, m_data.criteria.size())) * criterionHeight(m_theme);
    return head + segment + reasons + criteria + m_theme.px(m_theme.density() == Density::Compact ? 8 : 9);
}

QSize MaterialRow::sizeHint() const {
    return {m_theme.px(900), m_expanded ? expandedHeight(width()) : m_theme.rowTwoLines()};
}
QSize MaterialRow::minimumSizeHint() const { return {m_theme.px(560), sizeHint().height()}; }

void MaterialRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

}  // namespace yc::ui
