// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/question_row.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace yc::ui {

namespace {
constexpr int indent = 40;
constexpr int gap = 8;
}  // namespace

QuestionRow::QuestionRow(Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_group(new QButtonGroup(this)) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    followTheme(theme, this, [this] {
        updateGeometry();
        arrange();
    });
}

void QuestionRow::setData(const QuestionRowData& data) {
    const bool sameOptions = m_data.options.size() == data.options.size();
    m_data = data;
    const QString state = data.state == QuestionRowData::State::Waiting ? tr("to be asked") : data.answer;
    setAccessibleName(tr("Question %1, %2, %3").arg(QString::number(data.number), data.text, state));
    setAccessibleDescription(data.origin);
    if (m_expanded) {
        if (!sameOptions) { buildOptions(); }
        for (int i = 0; i < m_options.size(); ++i) {
            const QuestionOption& option = m_data.options[i];
            OptionButton::Spec spec;
            spec.digit = QString::number(i + 1);
            spec.title = option.text;
            spec.detail = option.hint;
            spec.aside = option.consequence;
            spec.asideTone = option.tone;
            spec.asideIcon = option.tone == Tone::Neutral ? QStringLiteral("document_checkmark")
                             : option.tone == Tone::Bad   ? QStringLiteral("warning")
                                                          : QStringLiteral("document_add");
            m_options[i]->setSpec(spec);
            m_options[i]->setChecked(option.chosen);
            m_options[i]->setEnabled(!m_data.locked);
        }
    }
    updateGeometry();
    arrange();
    update();
}

void QuestionRow::buildOptions() {
    qDeleteAll(m_options);
    m_options.clear();
    m_group->setExclusive(false);
    for (int i = 0; i < m_data.options.size(); ++i) {
        auto* button = new OptionButton(m_theme, {}, this);
        m_group->addButton(button);
        button->installEventFilter(this);
        connect(button, &QAbstractButton::clicked, this, [this, i] { choose(i); });
        m_options << button;
        button->show();
    }
}

void QuestionRow::setExpanded(bool expanded) {
    if (m_expanded == expanded) { return; }
    m_expanded = expanded;
    setFocusPolicy(expanded ? Qt::ClickFocus : Qt::NoFocus);
    if (expanded) {
        buildOptions();
    } else {
        qDeleteAll(m_options);
        m_options.clear();
    }
    setData(QuestionRowData(m_data));
}

void QuestionRow::takeFocus() {
    for (int i = 0; i < m_options.size(); ++i) {
        if (m_data.options[i].chosen) {
            m_options[i]->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    m_options.isEmpty() ? setFocus(Qt::TabFocusReason) : m_options.front()->setFocus(Qt::TabFocusReason);
}

void QuestionRow::takeDigit(int digit) { choose(digit - 1); }

void QuestionRow::choose(int index) {
    if (index < 0 || index >= m_options.size() || m_data.locked) { return; }
    if (!m_data.multiple) {
        for (int i = 0; i < m_options.size(); ++i) { m_options[i]->setChecked(i == index); }
        Q_EMIT answered(m_data.options[index].value);
        return;
    }
    m_data.options[index].chosen = !m_data.options[index].chosen;
    m_options[index]->setChecked(m_data.options[index].chosen);
}

void QuestionRow::sendMultiple() {
    QStringList values;
    for (const QuestionOption& option : std::as_const(m_data.options)) {
        if (option.chosen) { values << option.value; }
    }
    if (!values.isEmpty()) { Q_EMIT answered(values.join(QLatin1Char('^'))); }
}

void QuestionRow::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) {
        event->ignore();
        return;
    }
    if (key >= Qt::Key_1 && key <= Qt::Key_9) {
        Q_EMIT digitTyped(key - Qt::Key_0);
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (event->isAutoRepeat()) { return; }
        if (!m_expanded) {
            Q_EMIT activated();
        } else if (m_data.multiple) {
            sendMultiple();
        } else {
            for (int i = 0; i < m_options.size(); ++i) {
                if (m_options[i]->hasFocus()) {
                    choose(i);
                    return;
                }
            }
        }
    } else if (key == Qt::Key_Up) {
        Q_EMIT moveAsked(-1);
    } else if (key == Qt::Key_Down) {
        Q_EMIT moveAsked(1);
    } else {
        event->ignore();
    }
}

// At the first and last option ↑ and ↓ leave for the next question.
bool QuestionRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    } else if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (!m_options.isEmpty() && key == Qt::Key_Up && watched == m_options.front()) {
            Q_EMIT moveAsked(-1);
            return true;
        }
        if (!m_options.isEmpty() && key == Qt::Key_Down && watched == m_options.back()) {
            Q_EMIT moveAsked(1);
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void QuestionRow::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) { Q_EMIT activated(); }
}

void QuestionRow::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}
void QuestionRow::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

int QuestionRow::head() const {
    return m_expanded ? m_theme.px(52) : m_theme.px(m_theme.density() == Density::Compact ? 40 : 52);
}

QSize QuestionRow::sizeHint() const {
    int height = head();
    for (const OptionButton* option : m_options) { height += option->sizeHint().height() + m_theme.px(gap); }
    return {m_theme.px(700), height + (m_expanded ? m_theme.px(8) : 0)};
}

void QuestionRow::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void QuestionRow::arrange() {
    int y = head();
    const int left = m_theme.cardPadding() + m_theme.px(indent);
    for (OptionButton* option : std::as_const(m_options)) {
        const int h = option->sizeHint().height();
        option->setGeometry(left, y, std::max(0, width() - left - m_theme.cardPadding()), h);
        y += h + m_theme.px(gap);
    }
}

void QuestionRow::paintEvent(QPaintEvent*) {
    using S = QuestionRowData::State;
    QPainter painter(this);
    const Tokens& t = m_theme.tokens();
    const int pad = m_theme.cardPadding();
    painter.fillRect(rect(), m_expanded ? t.accentWeak : t.surface);
    painter.fillRect(0, height() - 1, width(), 1, t.line);
    if (m_expanded) { painter.fillRect(0, 0, m_theme.px(4), height(), t.accent); }
    const int side = m_theme.px(24);
    const QRect disc(pad, (head() - side) / 2, side, side);
    using D = glyphs::DiscState;
    glyphs::paintDisc(painter, m_theme, disc, QString::number(m_data.number),
                      m_expanded                   ? D::Filled
                      : m_data.state == S::Waiting ? D::Dashed
                                                   : D::Weak);
    const int left = pad + m_theme.px(indent);
    const int room = width() - left - pad;
    const auto text = [&](int x, int w, const QString& words, Role role, const QColor& ink) {
        const QFont font = m_theme.font(role);
        painter.setFont(font);
        painter.setPen(ink);
        const QString shown = QFontMetrics(font).elidedText(words, Qt::ElideRight, std::max(0, w));
        painter.drawText(QRect(x, 0, std::max(0, w), head()), Qt::AlignVCenter | Qt::AlignLeft, shown);
        return QFontMetrics(font).horizontalAdvance(shown);
    };
    if (m_expanded) {
        const int used = text(left, room, m_data.text, Role::Title, t.text);
        text(left + used + m_theme.px(16), room - used - m_theme.px(16), m_data.hint, Role::Support, t.text2);
        return;
    }
    const int answerX = left + int(room * 0.455);
    const int originX = left + int(room * 0.64);
    text(left, answerX - left - m_theme.px(12), m_data.text, Role::Body, t.text);
    if (m_data.state == S::Waiting) {
        ChipSpec chip;
        chip.text = tr("To ask");
        chip.icon = QStringLiteral("circle");
        chip.dashed = true;
        chip.bold = false;
        const QSize size = glyphs::chipSize(m_theme, chip);
        glyphs::paintChip(painter, m_theme, QRect(QPoint(answerX, (head() - size.height()) / 2), size), chip);
        text(originX, width() - originX - pad, m_data.waiting, Role::Support, t.text2);
        return;
    }
    text(answerX, originX - answerX - m_theme.px(8), m_data.answer, Role::BodyBold, t.text);
    const bool automatic = m_data.state == S::Automatic;
    const bool unverified = m_data.state == S::Unverified;
    const QColor ink = automatic ? t.link : unverified ? t.warn : t.text2;
    const QString shape = automatic    ? QStringLiteral("cloud_checkmark")
                          : unverified ? QStringLiteral("warning")
                                       : QStringLiteral("person_edit");
    const int icon = m_theme.px(16);
    painter.drawPixmap(originX, (head() - icon) / 2,
                       m_theme.icon(shape, 16, ink, IconStyle::Filled, devicePixelRatioF()));
    const QString mark = automatic ? tr("Automatic") : unverified ? tr("By hand, not verified") : tr("By hand");
    const int end = width() - pad - m_theme.px(28);
    const int used = text(originX + m_theme.px(24), end - originX - m_theme.px(24), mark, Role::Support, ink);
    const int rest = originX + m_theme.px(34) + used;
    text(rest, end - rest, m_data.origin, Role::Support, t.text3);
    if (!m_data.locked) {
        painter.drawPixmap(width() - pad - m_theme.px(20), (head() - m_theme.px(20)) / 2,
                           m_theme.icon(QStringLiteral("edit"), 20, t.text2, IconStyle::Regular, devicePixelRatioF()));
    }
}

}  // namespace yc::ui
