// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/counter/other_decision.h"

#include "ui/common/option_button.h"
#include "ui/common/text_field.h"

#include <algorithm>
#include <QButtonGroup>
#include <QVBoxLayout>

namespace yc::ui {

using Choice = DecisionChoice;

namespace {
std::string textOf(const TextField* field) { return field->text().trimmed().toStdString(); }
}  // namespace

OtherDecision::OtherDecision(Theme& theme, workstation::CounterService& service, QWidget* parent)
    : Card(theme, parent), m_service(service), m_theme(theme) {
    auto* column = paddedBody(8);
    auto* grounds = new QButtonGroup(this);
    const QString texts[2] = {tr("Not for this office to handle"), tr("No licence is needed")};
    for (int i = 0; i < 2; ++i) {
        OptionButton::Spec spec;
        spec.digit = QString::number(i + 1);
        spec.title = texts[i];
        m_grounds[i] = new OptionButton(theme, spec, this);
        grounds->addButton(m_grounds[i]);
        connect(m_grounds[i], &QAbstractButton::clicked, this, [this, i] {
            m_notNeeded = i == 1;
            m_grounds[i]->setChecked(true);
            refresh();
            m_reason->edit()->setFocus(Qt::OtherFocusReason);
            Q_EMIT changed();
        });
        column->addWidget(m_grounds[i]);
    }
    m_grounds[0]->setChecked(true);
    m_paperList = new QVBoxLayout;
    scaleLayout(theme, m_paperList, QMargins(), 8);
    column->addLayout(m_paperList);
    m_reason = new TextField(theme, tr("Reason, printed on the notice"), this);
    m_authority = new TextField(theme, tr("Authority to apply to"), this);
    m_spot[0] = new TextField(theme, tr("What is corrected"), this);
    m_spot[1] = new TextField(theme, tr("It said"), this);
    m_spot[2] = new TextField(theme, tr("It now says"), this);
    m_until = new TextField(theme, tr("May come until, year-month-day"), this);
    m_until->setPlaceholder(QStringLiteral("2026-03-31"));
    m_approver = new TextField(theme, tr("Approved by, name and post"), this);
    for (TextField* field : {m_reason, m_authority, m_spot[0], m_spot[1], m_spot[2], m_until, m_approver}) {
        connect(field, &TextField::textEdited, this, &OtherDecision::changed);
        column->addWidget(field);
    }
    for (int i = 0; i < 2; ++i) {
        connect(m_spot[i], &TextField::entered, this,
                [next = m_spot[i + 1]] { next->edit()->setFocus(Qt::TabFocusReason); });
    }
    connect(m_reason, &TextField::entered, this, [this] {
        if (m_authority->isVisible()) { m_authority->edit()->setFocus(Qt::TabFocusReason); }
        if (m_until->isVisible()) { m_until->edit()->setFocus(Qt::TabFocusReason); }
    });
    connect(m_until, &TextField::entered, this, [this] { m_approver->edit()->setFocus(Qt::TabFocusReason); });
    refresh();
}

void OtherDecision::setChoice(DecisionChoice choice) {
    m_choice = choice;
    refresh();
}

void OtherDecision::clearWords() {
    for (TextField* field : {m_reason, m_authority, m_spot[0], m_spot[1], m_spot[2], m_until, m_approver}) {
        field->setText({});
    }
}

void OtherDecision::setTolerated(const QList<Tolerated>& papers) {
    const auto same = [](const Tolerated& l, const Tolerated& r) {
        return l.material == r.material && l.until == r.until;
    };
    if (std::equal(m_papers.begin(), m_papers.end(), papers.begin(), papers.end(), same)) { return; }
    m_papers = papers;
    m_paper = 0;
    qDeleteAll(m_paperOptions);
    m_paperOptions.clear();
    for (int i = 0; i < m_papers.size(); ++i) {
        OptionButton::Spec spec;
        spec.digit = i < 9 ? QString::number(i + 1) : QString();
        spec.title = m_papers[i].name;
        spec.aside = tr("now by %1").arg(CounterWords::monthDay(m_papers[i].until));
        auto* option = new OptionButton(m_theme, spec, this);
        connect(option, &QAbstractButton::clicked, this, [this, i] {
            m_paper = i;
            refresh();
            m_reason->edit()->setFocus(Qt::OtherFocusReason);
        });
        m_paperList->addWidget(option);
        m_paperOptions << option;
    }
    refresh();
}

std::optional<domain::Date> OtherDecision::until() const { return domain::parseIsoDate(textOf(m_until)); }

void OtherDecision::refresh() {
    setVisible(isOurs());
    const bool refuse = m_choice == Choice::Refuse;
    const bool spot = m_choice == Choice::OnTheSpot;
    setTitle(refuse                          ? tr("Not accepted: reason and where to go")
             : m_choice == Choice::Withdraw  ? tr("Withdrawn: the applicant's reason")
             : spot                          ? tr("Corrected on the spot")
             : m_choice == Choice::LaterDate ? tr("A later date for a tolerated paper: force majeure")
                                             : tr("Terminated: the reason"));
    for (OptionButton* ground : m_grounds) { ground->setVisible(refuse); }
    m_reason->setVisible(!spot);
    m_authority->setVisible(refuse && !m_notNeeded);
    for (TextField* field : m_spot) { field->setVisible(spot); }
    const bool later = m_choice == Choice::LaterDate;
    for (int i = 0; i < m_paperOptions.size(); ++i) {
        m_paperOptions[i]->setVisible(later);
        m_paperOptions[i]->setChecked(i == m_paper);
    }
    m_until->setVisible(later);
    m_approver->setVisible(later);
}

StepAct OtherDecision::act() const {
    StepAct act{StepAct::Kind::Other, {}, {}, {}};
    act.reason = m_reason->text().trimmed().isEmpty() ? tr("Write the reason first") : QString();
    switch (m_choice) {
    case Choice::Refuse:
        act.label = tr("Issue the notice of non-acceptance");
        act.shortLabel = tr("Do not accept");
        if (act.reason.isEmpty() && !m_notNeeded && m_authority->text().trimmed().isEmpty()) {
            act.reason = tr("Write which authority to apply to");
        }
        break;
    case Choice::Withdraw:
        act.label = tr("Withdraw, give all papers back");
        act.shortLabel = tr("Withdraw");
        break;
    case Choice::Terminate:
        act.label = tr("Terminate, print the notice");
        act.shortLabel = tr("Terminate");
        break;
    case Choice::LaterDate:
        act.label = tr("Give the later date, print the notice");
        act.shortLabel = tr("Later date");
        if (act.reason.isEmpty() && (m_paper >= m_papers.size() || !until() || *until() <= m_papers[m_paper].until)) {
            act.reason = tr("Write a date after the present one, such as 2026-03-31");
        }
        if (act.reason.isEmpty() && textOf(m_approver).empty()) { act.reason = tr("Write who approved it"); }
        break;
    case Choice::OnTheSpot:
        act.label = tr("Record the correction, print the confirmation");
        act.shortLabel = tr("Correct");
        act.reason = m_spot[0]->text().trimmed().isEmpty()    ? tr("Write what is corrected")
                     : textOf(m_spot[1]) == textOf(m_spot[2]) ? tr("Write what it said and what it says now")
                                                              : QString();
        break;
    case Choice::Accept:
    case Choice::Tolerant:
    case Choice::Correction: return {};
    }
    return act;
}

void OtherDecision::carryOut() {
    switch (m_choice) {
    case Choice::Refuse: m_service.refuseApplication(m_notNeeded, textOf(m_reason), textOf(m_authority)); break;
    case Choice::Withdraw: m_service.withdraw(textOf(m_reason)); break;
    case Choice::Terminate: m_service.terminate(textOf(m_reason)); break;
    case Choice::LaterDate:
        m_service.laterDate(m_papers[m_paper].material, *until(), textOf(m_reason), textOf(m_approver));
        break;
    case Choice::OnTheSpot:
        m_service.correctOnSpot({{textOf(m_spot[0]), textOf(m_spot[1]), textOf(m_spot[2])}});
        for (TextField* field : m_spot) { field->setText({}); }
        break;
    case Choice::Accept:
    case Choice::Tolerant:
    case Choice::Correction: break;
    }
}

QWidget* OtherDecision::firstField() const {
    return m_choice == Choice::OnTheSpot ? m_spot[0]->edit() : m_reason->edit();
}

void OtherDecision::digit(int digit) {
    if (m_choice == Choice::Refuse && digit >= 1 && digit <= 2) { m_grounds[digit - 1]->click(); }
    if (m_choice == Choice::LaterDate && digit >= 1 && digit <= m_paperOptions.size()) {
        m_paperOptions[digit - 1]->click();
    }
}

}  // namespace yc::ui
