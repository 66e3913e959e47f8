// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backoffice/decision_panel.h"

#include "ui/common/accessibility.h"
#include "ui/common/domain_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace yc::ui {

using workstation::BackOfficeSnapshot;

namespace {

double usedOf(int allowed, int left) {
    if (allowed <= 0) { return left < 0 ? 1.0 : 0.0; }
    return double(allowed - left) / allowed;
}

QStringList storyOf(const std::vector<domain::ClockLine>& story) {
    QStringList lines;
    for (const domain::ClockLine& line : story)
        lines << inOurLanguage(domain::clockWords(line), domain::clockWordsEnglish(line));
    return lines;
}

}  // namespace

ClocksCard::ClocksCard(Theme& theme, QWidget* parent) : Card(theme, parent) {
    setTitle(tr("Time limits"));
    auto* column = paddedBody(4);
    m_promise = new ClockBar(theme, this);
    m_legal = new ClockBar(theme, this);
    m_note = new Label(theme, Role::Support, Ink::Text2, this);
    m_note->setWordWrap(true);
    m_story = new Label(theme, Role::Support, Ink::Text3, this);
    m_story->setWordWrap(true);
    m_story->setAccessibleName(tr("How the dates come about"));
    column->addWidget(m_promise);
    column->addWidget(m_legal);
    column->addWidget(m_note);
    column->addWidget(m_story);
}

void ClocksCard::setSnapshot(const BackOfficeSnapshot& snapshot) {
    setVisible(snapshot.open.has_value());
    if (!snapshot.open) { return; }
    const auto& open = *snapshot.open;
    setHint(open.row.startedOn ? tr("started %1").arg(dayWords(*open.row.startedOn)) : tr("not running yet"));
    if (open.row.promiseDue) {
        m_promise->setClock(tr("Promise"), usedOf(snapshot.task.promiseDays, open.daysLeft), lampState(open.lamp),
                            daysLeftWords(open.daysLeft), dayWords(*open.row.promiseDue));
    } else {
        m_promise->setClock(tr("Promise"), 0, lampState(open.lamp), lampText(lampState(open.lamp)), {});
    }
    m_legal->setVisible(open.row.legalDue.has_value());
    if (open.row.legalDue && open.legalDaysLeft) {
        m_legal->setClock(tr("Law"), usedOf(snapshot.task.legalDays, *open.legalDaysLeft), lampState(open.legalLamp),
                          daysLeftWords(*open.legalDaysLeft), dayWords(*open.row.legalDue));
    }
    // Where there is room the promise explains itself; both do under the pointer.
    const QStringList promise = storyOf(snapshot.promiseStory);
    m_story->setText(promise.join(inOurLanguage("；", "; ")));
    m_story->setVisible(!m_narrow && !promise.isEmpty());
    m_promise->setToolTip(promise.join(QLatin1Char('\n')));
    m_legal->setToolTip(storyOf(snapshot.legalStory).join(QLatin1Char('\n')));
    const int pauses = int(snapshot.task.pauses.size());
    m_note->setVisible(!m_narrow || pauses > 0);
    const bool running = pauses > 0 && !snapshot.task.pauses.back().until;
    if (running) {
        const auto& pause = snapshot.task.pauses.back();
        m_note->setText(
            tr("Stopped since %1, notice %2: %3").arg(dayWords(pause.from), qs(pause.notice.str()), qs(pause.reason)));
    } else if (pauses > 0) {
        m_note->setText(tr("In working days; the clock was stopped %n time(s)", nullptr, pauses));
    } else {
        m_note->setText(tr("In working days; the clock was not stopped"));
    }
}

// Name with its state at the right end.
class SiblingsCard::Row : public QWidget {
public:
    Row(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
        auto* row = new QHBoxLayout(this);
        scaleLayout(theme, row, QMargins(16, 8, 16, 9), 10);
        icon = new IconLabel(theme, QStringLiteral("circle"), 16, Ink::Text3, IconStyle::Regular, this);
        name = new Label(theme, Role::Body, Ink::Text, this);
        name->setElided(true);
        state = new Label(theme, Role::Support, Ink::Text2, this);
        row->addWidget(icon);
        row->addWidget(name, 1);
        row->addWidget(state);
    }
    IconLabel* icon;
    Label* name;
    Label* state;
    bool last = false;

protected:
    void paintEvent(QPaintEvent*) override {
        if (last) { return; }
        QPainter painter(this);
        painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
    }

private:
    Theme& m_theme;
};

SiblingsCard::SiblingsCard(Theme& theme, QWidget* parent) : Card(theme, parent), m_theme(theme) {
    setTitle(tr("Other items of this case"));
}

void SiblingsCard::setSnapshot(const BackOfficeSnapshot& snapshot) {
    setVisible(snapshot.open && !snapshot.siblings.empty());
    while (m_rows.size() > int(snapshot.siblings.size())) { delete m_rows.takeLast(); }
    while (m_rows.size() < int(snapshot.siblings.size())) {
        m_rows << new Row(m_theme, this);
        body()->addWidget(m_rows.last());
        m_rows.last()->show();
    }
    for (int i = 0; i < m_rows.size(); ++i) {
        const auto& sibling = snapshot.siblings[std::size_t(i)];
        Row* row = m_rows[i];
        using domain::TaskStatus;
        QString icon = QStringLiteral("circle");
        Ink ink = Ink::Text3;
        QString words;
        switch (sibling.status) {
        case TaskStatus::Granted:
            icon = QStringLiteral("checkmark");
            ink = Ink::Ok;
            words = tr("granted %1").arg(dayWords(domain::localDate(sibling.decidedAt)));
            break;
        case TaskStatus::Refused:
            icon = QStringLiteral("dismiss");
            ink = Ink::Bad;
            words = tr("refused %1").arg(dayWords(domain::localDate(sibling.decidedAt)));
            break;
        case TaskStatus::Terminated:
            icon = QStringLiteral("dismiss");
            words = tr("terminated");
            break;
        case TaskStatus::SpecialProcedure:
            icon = QStringLiteral("pause");
            ink = Ink::Hold;
            words = tr("clock stopped");
            break;
        case TaskStatus::Revoked:
            icon = QStringLiteral("dismiss");
            ink = Ink::Bad;
            words = tr("revoked");
            break;
        case TaskStatus::Waiting: words = tr("waits"); break;
        case TaskStatus::Pending:
        case TaskStatus::UnderReview:
            icon = QStringLiteral("clock");
            words = sibling.promiseDue ? tr("until %1").arg(dayWords(*sibling.promiseDue)) : tr("under review");
            break;
        }
        row->icon->setShape(icon, ink);
        row->name->setText(qs(sibling.name));
        row->state->setText(words);
        row->last = i == m_rows.size() - 1;
        setReadable(row, row->name->text() + QStringLiteral("，") + words);
    }
}

DecisionCard::DecisionCard(Theme& theme, QWidget* parent)
    : Card(theme, parent), m_theme(theme), m_group(new QButtonGroup(this)) {
    setTitle(tr("Decision"));
    auto* column = paddedBody(8);
    const QStringList titles{tr("Grant"),  tr("Refuse"),          tr("Special procedure"), tr("Correction"),
                             tr("Extend"), tr("Promise is true"), tr("Promise is untrue"), tr("Revoke")};
    const QStringList details{tr("the result goes to the window"),
                              tr("with reasons; the way to appeal is added"),
                              tr("the clock stops; needs a written notice"),
                              tr("through the window only"),
                              tr("once, approved, told in writing"),
                              tr("the check is done"),
                              tr("it goes on the credit record"),
                              tr("the grant rested on an untrue promise")};
    for (int i = 0; i < titles.size(); ++i) {
        OptionButton::Spec spec;
        spec.digit = QString::number(i + 1);
        spec.title = titles[i];
        spec.detail = details[i];
        spec.inlineDetail = true;
        spec.height = 0;
        auto* option = new OptionButton(theme, spec, this);
        m_group->addButton(option, i + 1);
        m_options << option;
        column->addWidget(option);
    }
    m_reasonLabel = new Label(theme, Role::Support, Ink::Text2, this);
    m_reason = new TextArea(theme, this);
    scaleFixedHeight(theme, m_reason, 62);
    m_number = new TextField(theme, tr("Number of the result"), this);
    m_number->setPlaceholder(tr("licence or certificate number, may be empty"));
    m_approver = new TextField(theme, tr("Approved by (name and post)"), this);
    m_days = new TextField(theme, tr("Working days to add"), this);
    m_tolerance = new Notice(theme, Tone::Warn, QStringLiteral("clock"), {}, {}, this);
    column->addWidget(m_reasonLabel);
    column->addWidget(m_reason);
    column->addWidget(m_number);
    column->addWidget(m_approver);
    column->addWidget(m_days);
    column->addWidget(m_tolerance);
    column->addStretch(1);
    m_footRow = new QWidget(this);
    auto* foot = new QVBoxLayout(m_footRow);
    scaleLayout(theme, foot, QMargins(), 0);
    foot->addWidget(new Separator(theme, Qt::Horizontal, m_footRow));
    m_foot = new Label(theme, Role::Support, Ink::Text, m_footRow);
    m_foot->setElided(true);
    m_foot->setContentsMargins(theme.margins(16, 10, 16, 10));
    foot->addWidget(m_foot);
    body()->addWidget(m_footRow);
    connect(m_group, &QButtonGroup::idToggled, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    connect(m_reason, &TextArea::edited, this, &DecisionCard::changed);
    for (TextField* field : {m_number, m_approver, m_days}) {
        connect(field, &TextField::textEdited, this, &DecisionCard::changed);
    }
    refresh();
}

OptionButton* DecisionCard::option(Decision decision) const {
    return decision == Decision::None ? nullptr : m_options[int(decision) - 1];
}

Decision DecisionCard::decision() const { return Decision(std::max(0, m_group->checkedId())); }

void DecisionCard::choose(Decision decision) {
    OptionButton* wanted = option(decision);
    if (!wanted || wanted->isRefused()) { return; }
    wanted->setChecked(true);
    wanted->setFocus();
    if (!m_reason->isHidden() && decision != Decision::Grant && m_reason->toPlainText().isEmpty()) {
        m_reason->setFocus();
    }
}

void DecisionCard::setNarrow(bool narrow) {
    m_narrow = narrow;
    m_footRow->setVisible(!narrow);  // F12 says the same
}

void DecisionCard::setDormant(bool dormant) {
    for (OptionButton* option : std::as_const(m_options)) { option->setDormant(dormant); }
}

void DecisionCard::setSnapshot(const BackOfficeSnapshot& snapshot) {
    setVisible(snapshot.open.has_value());
    const QString key =
        snapshot.open ? qs(snapshot.open->row.caseId.str() + "/" + snapshot.open->row.item.str()) : QString();
    if (key != m_key) {  // another task: nothing typed is carried over
        m_key = key;
        m_group->setExclusive(false);
        for (OptionButton* option : std::as_const(m_options)) { option->setChecked(false); }
        m_group->setExclusive(true);
        m_reason->setPlainText({});
        m_number->setText({});
        m_approver->setText({});
        m_days->setText(snapshot.extensionDays > 0 ? QString::number(snapshot.extensionDays) : QString());
    }
    if (!snapshot.open) { return; }
    m_open = snapshot.criteriaOpen;
    m_paused = snapshot.task.status == domain::TaskStatus::SpecialProcedure;
    const bool decided =
        snapshot.task.status == domain::TaskStatus::Granted || snapshot.task.status == domain::TaskStatus::Refused ||
        snapshot.task.status == domain::TaskStatus::Terminated || snapshot.task.status == domain::TaskStatus::Revoked;
    setHint(m_open > 0 ? tr("1 to 4 after the check") : decided ? tr("decided") : tr("1 to 4"));
    const auto refusal = [this](const std::optional<domain::Refusal>& why) {
        // Open criteria are said once, at the foot and on F12.
        return why && !(m_open > 0 && why->code == domain::RefusalCode::CriteriaOpen) ? sentenceOf(*why) : QString();
    };
    const QString done = decided ? tr("already decided") : QString();
    m_options[0]->setRefused(decided ? done : refusal(snapshot.grantWhyNot));
    m_options[1]->setRefused(decided ? done : refusal(snapshot.refuseWhyNot));
    m_options[2]->setRefused(done);
    m_options[3]->setRefused(
        decided ? done
                : tr("ask window %1 by telephone").arg(snapshot.state ? qs(snapshot.state->desk.str()) : QString()));
    const bool mayExtend = snapshot.extensionDays > 0 && !decided;
    m_options[4]->setVisible(mayExtend);
    if (mayExtend) { m_options[4]->setRefused(refusal(snapshot.extendWhyNot)); }
    refreshPromise(snapshot);
    const int chosen = m_group->checkedId();
    if (chosen > 0 && (m_options[chosen - 1]->isHidden() || m_options[chosen - 1]->isRefused())) {
        m_group->setExclusive(false);
        m_options[chosen - 1]->setChecked(false);
        m_group->setExclusive(true);
    }
    OptionButton::Spec special = m_options[2]->spec();
    special.title = m_paused ? tr("Continue") : tr("Special procedure");
    special.detail = m_paused ? tr("the clock runs again from today") : tr("the clock stops; needs a written notice");
    m_options[2]->setSpec(special);
    QStringList open;
    if (snapshot.state) {
        for (const auto& line : snapshot.state->lines) {
            const auto* material = snapshot.theme ? snapshot.theme->material(line.material) : nullptr;
            if (line.verdict == domain::Verdict::Tolerated) {
                open << (material ? qs(material->name) : qs(line.material.str()));
            }
        }
    }
    m_tolerance->setVisible(!open.isEmpty());
    if (!open.isEmpty()) {
        m_tolerance->setContent(
            Tone::Warn, QStringLiteral("clock"), tr("%n tolerated paper(s) still to come", nullptr, int(open.size())),
            m_narrow ? QString()
                     : tr("%1. The decision may be made; the result is handed out when they are here.")
                           .arg(open.join(QStringLiteral("、"))));
        m_tolerance->setToolTip(open.join(QStringLiteral("、")));
    }
    m_foot->setText(m_open > 0 ? tr("%n criteria not checked; F12 works when they are.", nullptr, m_open)
                    : decided  ? tr("Decided: %1").arg(qs(snapshot.task.decisionNumber.str()))
                               : tr("All criteria are checked. Choose 1 to 4, then F12."));
    refresh();
}

void DecisionCard::refresh() {
    const Decision chosen = decision();
    const bool reasons = chosen == Decision::Refuse || (chosen == Decision::Special && !m_paused) ||
                         chosen == Decision::Extend || chosen == Decision::Untrue || chosen == Decision::Revoke;
    m_reasonLabel->setVisible(reasons);
    m_reason->setVisible(reasons);
    m_number->setVisible(chosen == Decision::Grant);
    m_approver->setVisible(chosen == Decision::Extend);
    m_days->setVisible(chosen == Decision::Extend);
    const QString words = chosen == Decision::Refuse   ? tr("Reasons for the refusal (required, printed)")
                          : chosen == Decision::Extend ? tr("Reason for the extension (required, printed)")
                          : chosen == Decision::Untrue ? tr("What the check found (required)")
                          : chosen == Decision::Revoke ? tr("Reason for the revocation (required, printed)")
                                                       : tr("Ground of the special procedure (required, printed)");
    m_reasonLabel->setText(words);
    m_reason->setAccessibleName(words);
    m_reason->setPlaceholderText(chosen == Decision::Refuse ? tr("facts and legal ground")
                                                            : tr("expert review, hearing, inspection"));
}

// 告知承诺 of this item: to be checked, found, or revoked. Without one its options are not there.
void DecisionCard::refreshPromise(const BackOfficeSnapshot& snapshot) {
    const auto& promise = snapshot.promise;
    const bool check = promise && promise->checkBy && !promise->kept;
    const bool untrue = promise && promise->kept && !*promise->kept;
    m_options[5]->setVisible(check);
    m_options[6]->setVisible(check);
    m_options[7]->setVisible(untrue && snapshot.task.status == domain::TaskStatus::Granted);
    if (!check) { return; }
    OptionButton::Spec spec = m_options[5]->spec();
    spec.detail = tr("check by %1").arg(dayWords(*promise->checkBy));
    m_options[5]->setSpec(spec);
}

}  // namespace yc::ui
