// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/situation_page.h"

#include "ui/common/card.h"
#include "ui/common/glyph_widgets.h"
#include "ui/common/overlay_scroll.h"
#include "ui/counter/question_row.h"
#include "ui/counter/situation_path.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <utility>

namespace yc::ui {

namespace catalogue = domain::catalogue;
using catalogue::QuestionView;

namespace {
constexpr int answerPatienceMs = 3000;  // a refused answer never shows
}

SituationPage::SituationPage(Theme& theme, workstation::CounterService& service, QWidget* parent)
    : CounterPage(theme, service, parent), m_patience(new QTimer(this)) {
    m_patience->setSingleShot(true);
    m_patience->setInterval(answerPatienceMs);
    connect(m_patience, &QTimer::timeout, this, &SituationPage::forgetTyped);
    auto* row = new QHBoxLayout(this);
    scaleLayout(theme, row, QMargins(), 16);
    m_card = new Card(theme, this);
    m_card->setTitle(tr("Answer the situation"));
    m_card->setHint(tr("Changing an answer clears only what hangs on it"));
    for (int i = 0; i < 3; ++i) {
        m_chips << new Chip(theme, {}, m_card);
        m_card->headLayout()->insertWidget(1 + i, m_chips.back());
    }
    m_scroll = new QScrollArea(m_card);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    auto* list = new QWidget;
    list->setAutoFillBackground(false);
    m_lines = new QVBoxLayout(list);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(0);
    m_lines->addStretch(1);
    m_scroll->setWidget(list);
    list->setAutoFillBackground(false);
    overlayScrollBar(theme, m_scroll);
    m_card->body()->addWidget(m_scroll, 1);
    m_walked = new Label(theme, Role::Support, Ink::Text2, m_card);
    m_walked->setElided(true);
    m_walked->hide();
    followTheme(theme, m_walked, [this] { m_walked->setContentsMargins(m_theme.margins(16, 8, 16, 8)); });
    m_card->body()->addWidget(m_walked);
    m_foot = new QWidget(m_card);
    auto* foot = new QVBoxLayout(m_foot);
    scaleLayout(theme, foot, QMargins(12, 8, 12, 8), 0);
    m_note = new Notice(theme, Tone::Warn, QStringLiteral("info"), {}, {}, m_foot);
    foot->addWidget(m_note);
    m_card->body()->addWidget(m_foot);
    m_foot->hide();
    row->addWidget(m_card, 1);
    m_pathCard = new Card(theme, this);
    m_pathCard->setTitle(tr("The way so far"));
    m_pathCard->setHint(tr("Ways not taken are grey"));
    m_path = new SituationPath(theme, m_pathCard);
    m_pathCard->body()->addWidget(m_path, 1);
    scaleFixedWidth(theme, m_pathCard, 372);
    row->addWidget(m_pathCard);
}

void SituationPage::setLayoutClass(LayoutClass layoutClass) {
    m_pathCard->setVisible(layoutClass == LayoutClass::Wide);
    m_walked->setVisible(layoutClass != LayoutClass::Wide && !m_walked->text().isEmpty());
}

QuestionRow* SituationPage::currentRow() const {
    return m_current >= 0 && m_current < m_rows.size() ? m_rows[m_current] : nullptr;
}

namespace {

QuestionRowData rowOf(const workstation::CounterSnapshot& s, const QuestionView& view, int number) {
    QuestionRowData row;
    const auto* question = s.theme->question(view.id);
    row.number = number;
    row.text = qs(question->text);
    row.multiple = question->multiple;
    row.locked = s.readOnly;
    row.answer = CounterWords::answerText(s, view);
    const auto record = s.state->answers.find(view.id.str());
    if (view.state == QuestionView::State::Answered) {
        row.state = view.automatic    ? QuestionRowData::State::Automatic
                    : view.unverified ? QuestionRowData::State::Unverified
                                      : QuestionRowData::State::Answered;
        if (record != s.state->answers.end()) {
            row.origin =
                view.unverified
                    ? SituationPage::tr("%1 did not answer").arg(qs(record->second.source))
                    : (qs(record->second.source) + QLatin1Char(' ') + CounterWords::clock(record->second.at)).trimmed();
        }
    }
    const auto consequences = s.consequences.find(view.id);
    for (const auto& option : question->options) {
        QuestionOption shown;
        shown.value = qs(option.value);
        shown.text = qs(option.text.empty() ? option.value : option.text);
        shown.hint = qs(option.hint);
        shown.chosen = std::find(view.values.begin(), view.values.end(), option.value) != view.values.end();
        if (consequences != s.consequences.end()) {
            for (const auto& consequence : consequences->second) {
                if (consequence.value != option.value) { continue; }
                shown.consequence = CounterWords::consequence(s, consequence, &shown.tone);
                if (view.state != QuestionView::State::Answered && shown.tone == Tone::Warn && row.waiting.isEmpty()) {
                    row.waiting = SituationPage::tr("%1: %2").arg(shown.text, shown.consequence);
                }
            }
        }
        row.options << shown;
    }
    const QString keys = question->multiple ? SituationPage::tr("Digits choose several, Enter goes on")
                                            : SituationPage::tr("A digit answers and goes to the next");
    row.hint = (question->hint.empty() ? SituationPage::tr("Ask the applicant") : qs(question->hint)) +
               SituationPage::tr(". ") + keys;
    return row;
}

}  // namespace

void SituationPage::setView(const CounterView& view) {
    const bool otherCase = !m_view || m_view->caseId != view->caseId;
    m_view = view;
    if (otherCase) {
        m_current = -1;
        forgetTyped();
    }
    QList<domain::QuestionId> ids;
    for (const auto& question : view->resolution.questions) {
        if (question.state != QuestionView::State::Hidden && view->theme->question(question.id)) { ids << question.id; }
    }
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    if (ids != m_ids) {
        m_ids = ids;
        buildRows();
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        m_rows[i]->setData(rowOf(*view, *view->resolution.question(m_ids[i]), i + 1));
    }
    refreshHead();
    refreshPath();
    refreshNote();
    const bool answered = m_sent && shows(*m_sent);
    const bool currentGone = m_current < 0 || m_current >= m_rows.size();
    if (answered || currentGone) {
        const auto next = view->resolution.nextQuestion;
        const int index = next ? int(m_ids.indexOf(*next)) : -1;
        if (index >= 0) {
            setCurrent(index, hadFocus || (answered && isVisible()));
        } else if (currentGone && !m_rows.isEmpty()) {
            setCurrent(0, hadFocus);
        }
    }
    if (answered) { settled(); }
}

// The record says what was answered, or the question is gone.
bool SituationPage::shows(const Sent& sent) const {
    const auto* question = m_view->resolution.question(sent.question);
    if (!question || question->state == QuestionView::State::Hidden) { return true; }
    if (question->state != QuestionView::State::Answered) { return false; }
    QStringList given = sent.value.split(QLatin1Char('^'));
    QStringList recorded;
    for (const auto& value : question->values) { recorded << qs(value); }
    given.sort();
    recorded.sort();
    return given == recorded;
}

// The answer is on record: what was typed since goes to what is open now, one digit at a time.
void SituationPage::settled() {
    m_sent.reset();
    m_patience->stop();
    if (m_view->resolution.complete()) {
        const QList<int> left = std::exchange(m_typedAhead, {});
        if (!isVisible()) { return; }
        Q_EMIT stepAsked(CounterStep::Materials);
        if (!left.isEmpty()) { Q_EMIT digitsLeft(left); }
        return;
    }
    while (!m_typedAhead.isEmpty() && !m_sent && currentRow()) { currentRow()->takeDigit(m_typedAhead.takeFirst()); }
}

void SituationPage::forgetTyped() {
    m_sent.reset();
    m_patience->stop();
    m_typedAhead.clear();
}

void SituationPage::buildRows() {
    qDeleteAll(m_rows);
    m_rows.clear();
    m_current = -1;
    for (int i = 0; i < m_ids.size(); ++i) {
        auto* row = new QuestionRow(m_theme, m_scroll->widget());
        m_lines->insertWidget(i, row);
        connect(row, &QuestionRow::activated, this, [this, i] {
            forgetTyped();
            setCurrent(i, true);
        });
        connect(row, &QuestionRow::moveAsked, this, [this, i](int by) {
            forgetTyped();
            setCurrent(std::clamp(i + by, 0, int(m_rows.size()) - 1), true);
        });
        connect(row, &QuestionRow::digitTyped, this, &SituationPage::digit);
        connect(row, &QuestionRow::answered, this, [this, i](const QString& value) { answer(m_ids[i], value); });
        m_rows << row;
    }
}

void SituationPage::setCurrent(int index, bool focus) {
    if (index < 0 || index >= m_rows.size()) { return; }
    m_current = index;
    m_rows[index]->setExpanded(true);
    if (focus) { m_rows[index]->takeFocus(); }
    for (int i = 0; i < m_rows.size(); ++i) {
        if (i != index) { m_rows[i]->setExpanded(false); }
    }
    refreshPath();
    QTimer::singleShot(0, this, [this] {
        QuestionRow* row = currentRow();
        if (!row) { return; }
        m_scroll->ensureWidgetVisible(row, 0, m_theme.px(8));
        QScrollBar* bar = m_scroll->verticalScrollBar();
        bar->setValue(std::min(bar->value(), row->y()));
    });
}

void SituationPage::answer(const domain::QuestionId& question, const QString& value) {
    if (m_view->readOnly) {
        say(tr("This case is decided; answers stay as they are"));
        return;
    }
    m_sent = Sent{question, value};
    const bool same = shows(*m_sent);
    m_service.answer(question, value.toStdString());
    if (same) {  // agreed with: no later snapshot will look different
        if (const auto next = m_view->resolution.nextQuestion) { setCurrent(int(m_ids.indexOf(*next)), isVisible()); }
        settled();
    } else {
        m_patience->start();
    }
}

void SituationPage::digit(int digit) {
    if (m_sent) {
        m_typedAhead << digit;
    } else if (QuestionRow* row = currentRow()) {
        row->takeDigit(digit);
    }
}

QWidget* SituationPage::firstOpen() const {
    QuestionRow* row = currentRow();
    if (!row) { return nullptr; }
    row->takeFocus();
    return QApplication::focusWidget() && row->isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget()
                                                                                         : row;
}

void SituationPage::goToNextOpen() {
    if (!m_view || !m_view->resolution.nextQuestion) { return; }
    setCurrent(int(m_ids.indexOf(*m_view->resolution.nextQuestion)), true);
}

void SituationPage::refreshHead() {
    int automatic = 0;
    int byHand = 0;
    int open = 0;
    for (const auto& id : std::as_const(m_ids)) {
        const auto* view = m_view->resolution.question(id);
        if (view->state == QuestionView::State::Open) {
            ++open;
        } else {
            ++(view->automatic ? automatic : byHand);
        }
    }
    const auto chip = [](const QString& text, Tone tone, const char* icon, bool dashed) {
        ChipSpec spec;
        spec.text = text;
        spec.tone = tone;
        spec.icon = QLatin1String(icon);
        spec.iconStyle = tone == Tone::Link ? IconStyle::Filled : IconStyle::Regular;
        spec.dashed = dashed;
        spec.large = true;
        return spec;
    };
    m_chips[0]->setSpec(chip(tr("Automatic %1").arg(automatic), Tone::Link, "cloud_checkmark", false));
    m_chips[1]->setSpec(chip(tr("By hand %1").arg(byHand), Tone::Neutral, "person_edit", false));
    m_chips[2]->setSpec(chip(tr("To ask %1").arg(open), Tone::Neutral, "circle", true));
    m_chips[0]->setVisible(automatic > 0);
    m_chips[1]->setVisible(byHand > 0);
    m_chips[2]->setVisible(open > 0);
}

void SituationPage::refreshPath() {
    if (!m_view) { return; }
    QList<SituationPath::Stop> stops;
    QStringList walked;
    for (int i = 0; i < m_ids.size(); ++i) {
        const auto* view = m_view->resolution.question(m_ids[i]);
        const auto* question = m_view->theme->question(m_ids[i]);
        SituationPath::Stop stop;
        stop.answered = view->state == QuestionView::State::Answered;
        stop.unverified = view->unverified;
        stop.current = i == m_current && !stop.answered;
        stop.label = stop.answered  ? CounterWords::answerText(*m_view, *view)
                     : stop.current ? tr("Asking")
                                    : tr("To ask");
        using D = glyphs::DiscState;
        stop.state = stop.current ? D::Ring : !stop.answered ? D::Dashed : stop.unverified ? D::Warn : D::Filled;
        QStringList others;
        for (const auto& option : question->options) {
            if (std::find(view->values.begin(), view->values.end(), option.value) == view->values.end()) {
                others << qs(option.text.empty() ? option.value : option.text);
            }
        }
        const QString& waiting = m_rows[i]->data().waiting;
        stop.branch = stop.answered || waiting.isEmpty() ? others.join(tr(", ")) : waiting;
        if (stop.answered) { walked << stop.label; }
        stops << stop;
    }
    const auto* scenario =
        m_view->resolution.scenario ? m_view->theme->scenario(*m_view->resolution.scenario) : nullptr;
    const QString end = m_view->resolution.notCovered ? tr("Not covered")
                        : scenario                    ? qs(scenario->name)
                                                      : tr("Scenario still open");
    const int open = m_view->resolution.openQuestions;
    m_path->setStops(stops, end, open > 0 ? tr("%1 left").arg(open) : QString());
    m_walked->setText(walked.isEmpty() ? QString() : tr("The way so far: %1").arg(walked.join(QStringLiteral(" → "))));
    m_walked->setVisible(m_pathCard->isHidden() && !walked.isEmpty());
}

void SituationPage::refreshNote() {
    QStringList silent;
    for (const auto& query : m_view->queries) {
        if (query.state == workstation::SharedQuery::State::Silent) {
            silent << qs(query.name) + QLatin1Char(' ') + CounterWords::clock(query.at);
        }
    }
    if (m_view->resolution.notCovered) {
        m_note->setContent(Tone::Bad, QStringLiteral("warning"), tr("This theme does not cover it"),
                           qs(m_view->resolution.notCovered->text));
    } else if (!silent.isEmpty()) {
        m_note->setContent(Tone::Neutral, QStringLiteral("info"), tr("%1 did not answer").arg(silent.join(tr(", "))),
                           tr("Recorded as stated, “not verified”, printed on the receipt, checked again by itself; "
                              "Ctrl R asks now."));
    }
    m_foot->setVisible(m_view->resolution.notCovered.has_value() || !silent.isEmpty());
}

}  // namespace yc::ui
