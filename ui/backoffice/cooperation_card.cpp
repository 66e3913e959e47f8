// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backoffice/cooperation_card.h"

#include "ui/common/domain_words.h"
#include "ui/common/paper_view.h"
#include "ui/common/snapshot_feed.h"

#include <QButtonGroup>
#include <QDateTime>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace yc::ui {

using domain::JointAnswer;
using domain::JointConsent;
using domain::JointWork;
using workstation::JointSnapshot;

namespace {

const QString timeForm = QStringLiteral("yyyy-MM-dd HH:mm");

std::vector<std::string> namesIn(const QString& text) {
    static const QRegularExpression between(QStringLiteral("[\\s,，、;；]+"));
    std::vector<std::string> names;
    for (const QString& name : text.split(between, Qt::SkipEmptyParts)) { names.push_back(name.toStdString()); }
    return names;
}

QString joined(const std::vector<std::string>& texts) {
    QStringList list;
    for (const auto& text : texts) { list << qs(text); }
    return list.join(QStringLiteral("、"));
}

QString momentWords(domain::Instant at) { return dayWords(domain::localDate(at)) + QLatin1Char(' ') + clockWords(at); }

QString standingOf(const domain::JointInvitee& one, bool held) {
    if (held && one.present) {
        return one.agrees ? CooperationCard::tr("there, agrees") : CooperationCard::tr("there, disagrees");
    }
    if (held) {
        switch (one.consent) {
        case JointConsent::Answered: return CooperationCard::tr("agreed in writing");
        case JointConsent::Silence: return CooperationCard::tr("silent: counts as agreeing");
        case JointConsent::Absence: return CooperationCard::tr("absent: counts as agreeing");
        case JointConsent::None: return CooperationCard::tr("absent");
        }
    }
    switch (one.answer) {
    case JointAnswer::Comes: return CooperationCard::tr("comes");
    case JointAnswer::Agrees: return CooperationCard::tr("agrees, does not come");
    case JointAnswer::Objects: return CooperationCard::tr("objects: %1").arg(qs(one.words));
    case JointAnswer::Open: break;
    }
    return CooperationCard::tr("not answered");
}

}  // namespace

QString jointWorkWords(JointWork work) {
    switch (work) {
    case JointWork::Review: return CooperationCard::tr("Joint review");
    case JointWork::Acceptance: return CooperationCard::tr("Joint acceptance");
    case JointWork::Inspection: break;
    }
    return CooperationCard::tr("Joint inspection");
}

CooperationCard::CooperationCard(Theme& theme, const reports::FontMetricsProvider& fonts, QWidget* parent)
    : Card(theme, parent), m_theme(theme), m_group(new QButtonGroup(this)) {
    setTitle(tr("Together with other units"));
    auto* column = paddedBody(8);
    m_facts = new Label(theme, Role::Body, Ink::Text, this);
    m_facts->setWordWrap(true);
    m_units = new Label(theme, Role::Support, Ink::Text2, this);
    m_units->setWordWrap(true);
    column->addWidget(m_facts);
    column->addWidget(m_units);
    for (int i = 0; i < 6; ++i) {
        auto* option = new OptionButton(theme, {}, this);
        m_group->addButton(option, i + 1);
        m_options << option;
        column->addWidget(option);
    }
    m_time = new TextField(theme, tr("Date and time"), this);
    m_time->setPlaceholder(timeForm);
    m_place = new TextField(theme, tr("Place"), this);
    m_staffBox = new QWidget(this);
    auto* staff = new QVBoxLayout(m_staffBox);
    scaleLayout(theme, staff, QMargins(), 6);
    m_wordsLabel = new Label(theme, Role::Support, Ink::Text2, this);
    m_words = new TextArea(theme, this);
    scaleFixedHeight(theme, m_words, 62);
    m_refused = new Notice(theme, Tone::Bad, QStringLiteral("dismiss_circle"), {}, {}, this);
    m_paper = new PaperView(theme, fonts, this);
    m_paper->setAccessibleName(tr("Invitation or minutes, preview"));
    column->addWidget(m_time);
    column->addWidget(m_place);
    column->addWidget(m_staffBox);
    column->addWidget(m_wordsLabel);
    column->addWidget(m_words);
    column->addWidget(m_refused);
    column->addWidget(m_paper, 1);
    column->addStretch(0);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on && m_mode == Mode::Choose) {
            m_chosen = m_choices[id - 1];
            enter(m_chosen.call ? Mode::Call : Mode::Ask);
            return;
        }
        refresh();
        Q_EMIT changed();
    });
    connect(m_words, &TextArea::edited, this, &CooperationCard::changed);
    connect(m_time, &TextField::textEdited, this, &CooperationCard::changed);
    connect(m_place, &TextField::textEdited, this, &CooperationCard::changed);
    hide();
}

bool CooperationCard::hasChoices() const { return !m_snapshot.calls.empty() || !m_snapshot.targets.empty(); }

void CooperationCard::enter(Mode mode) {
    m_mode = mode;
    m_refused->hide();
    m_group->setExclusive(false);
    for (OptionButton* option : std::as_const(m_options)) { option->setChecked(false); }
    m_group->setExclusive(true);
    m_words->setPlainText({});
    if (mode == Mode::Call) {
        const auto& call = m_snapshot.calls[m_chosen.index];
        const auto day = call.answerBy + std::chrono::days{1};
        m_time->setText(qs(domain::isoDate(day)) + QStringLiteral(" 09:30"));
    }
    setVisible(mode != Mode::Closed);
    fillOptions();
    refresh();
    Q_EMIT changed();
}

void CooperationCard::openChoices() {
    if (hasChoices()) { enter(Mode::Choose); }
}

void CooperationCard::openEvent(const domain::JointId& joint) {
    m_joint = joint;
    if (m_service) { m_service->open(joint); }
    enter(Mode::Look);
}

void CooperationCard::openInquiry(const workstation::InquiryView& inquiry) {
    m_inquiry = inquiry;
    enter(Mode::Reply);
    m_words->setFocus();
}

void CooperationCard::close() {
    if (m_mode == Mode::Closed) { return; }
    if (m_service) { m_service->open({}); }
    m_joint = {};
    enter(Mode::Closed);
}

bool CooperationCard::escape() {
    if (m_mode == Mode::Closed) { return false; }
    const bool back = (m_mode == Mode::Call || m_mode == Mode::Ask) && hasChoices();
    if (back) {
        enter(Mode::Choose);
    } else {
        close();
    }
    return true;
}

void CooperationCard::setSnapshot(const JointSnapshot& snapshot) {
    m_snapshot = snapshot;
    const bool choosing = m_mode == Mode::Choose || m_mode == Mode::Call || m_mode == Mode::Ask;
    const std::size_t count = m_chosen.call ? snapshot.calls.size() : snapshot.targets.size();
    if (choosing && m_mode != Mode::Choose && m_chosen.index >= count) {
        close();  // another item is on the screen, or it has been called
    }
    if (snapshot.open && snapshot.open->id == m_joint && !choosing && m_mode != Mode::Closed && m_mode != Mode::Reply) {
        const auto& event = *snapshot.open;
        const bool minutes = event.organises && event.due && event.state.status == domain::JointStatus::Invited;
        const Mode wanted = minutes ? Mode::Minutes : event.mayAnswer ? Mode::Answer : Mode::Look;
        if (wanted != m_mode) {
            enter(wanted);
        } else {
            refresh();
        }
        m_paper->setPaper(snapshot.paper);
    } else {
        refresh();
    }
    Q_EMIT changed();
}

OptionButton* CooperationCard::option(int digit) const {
    return digit >= 1 && digit <= int(m_options.size()) ? m_options[digit - 1] : nullptr;
}

void CooperationCard::fillOptions() {
    QList<OptionButton::Spec> specs;
    const auto add = [&](const QString& title, const QString& detail) {
        OptionButton::Spec spec;
        spec.digit = QString::number(specs.size() + 1);
        spec.title = title;
        spec.detail = detail;
        specs << spec;
    };
    if (m_mode == Mode::Choose) {
        m_choices.clear();
        for (std::size_t i = 0; i < m_snapshot.calls.size() && specs.size() < m_options.size(); ++i) {
            const auto& call = m_snapshot.calls[i];
            add(tr("Call: %1").arg(jointWorkWords(call.work)), joined(call.units));
            m_choices << Choice{true, i};
        }
        for (std::size_t i = 0; i < m_snapshot.targets.size() && specs.size() < m_options.size(); ++i) {
            const auto& target = m_snapshot.targets[i];
            add(tr("Ask %1").arg(qs(target.unit)), qs(target.name));
            m_choices << Choice{false, i};
        }
    } else if (m_mode == Mode::Answer) {
        add(tr("We come"), {});
        add(tr("We agree, without coming"), {});
        add(tr("We object"), tr("with the reason, for another time"));
    }
    for (int i = 0; i < m_options.size(); ++i) {
        m_options[i]->setVisible(i < specs.size());
        if (i < specs.size()) { m_options[i]->setSpec(specs[i]); }
    }
}

void CooperationCard::fillStaff() {
    QList<domain::UnitId> wanted;
    if (m_mode == Mode::Minutes && m_snapshot.open) {
        for (const auto& invitee : m_snapshot.open->state.invitees) { wanted << invitee.unit; }
    }
    if (wanted == m_staffUnits) { return; }
    qDeleteAll(m_staff);
    m_staff.clear();
    m_staffUnits = wanted;
    for (const auto& unit : wanted) {
        auto* field =
            new TextField(m_theme, tr("Who came from %1").arg(qs(m_snapshot.open->names.at(unit))), m_staffBox);
        field->setPlaceholder(tr("names; empty = nobody came"));
        m_staffBox->layout()->addWidget(field);
        field->show();
        connect(field, &TextField::textEdited, this, &CooperationCard::changed);
        m_staff << field;
    }
}

void CooperationCard::showFacts() {
    QStringList facts, units;
    if (m_mode == Mode::Call) {
        const auto& call = m_snapshot.calls[m_chosen.index];
        facts << qs(call.text) << tr("The units may answer until %1").arg(dayWords(call.answerBy));
        facts << (call.silenceIsConsent ? tr("Silence and absence count as agreeing; the invitation says so")
                                        : tr("Silence does not count as agreeing"));
        units << joined(call.units);
    } else if (m_mode == Mode::Ask) {
        const auto& target = m_snapshot.targets[m_chosen.index];
        facts << tr("Ask %1 about %2").arg(qs(target.unit), qs(target.name));
    } else if (m_mode == Mode::Reply && m_inquiry) {
        facts << tr("%1 asks about %2, answer by %3")
                     .arg(qs(m_inquiry->askedBy), qs(m_inquiry->aboutName), dayWords(m_inquiry->inquiry.answerBy));
        units << qs(m_inquiry->inquiry.question);
        if (!m_inquiry->inquiry.answer.empty()) { units << tr("Answer: %1").arg(qs(m_inquiry->inquiry.answer)); }
    } else if (m_snapshot.open && m_mode != Mode::Choose) {
        const auto& event = *m_snapshot.open;
        const bool held = event.state.status == domain::JointStatus::Held;
        facts << momentWords(event.state.at) + QStringLiteral("　") + qs(event.state.place);
        if (!held) { facts << tr("Answers by %1").arg(dayWords(event.state.answerBy)); }
        for (const auto& one : event.state.invitees) {
            units << qs(event.names.at(one.unit)) + QStringLiteral("：") + standingOf(one, held);
        }
        if (held) { units << tr("Conclusion: %1").arg(qs(event.state.conclusion)); }
    }
    m_facts->setText(facts.join(QStringLiteral("；")));
    m_units->setText(units.join(QStringLiteral("；")));
    m_facts->setVisible(!facts.isEmpty());
    m_units->setVisible(!units.isEmpty());
}

void CooperationCard::refresh() {
    if (m_mode == Mode::Closed) { return; }
    showFacts();
    fillStaff();
    const bool event = m_mode == Mode::Answer || m_mode == Mode::Minutes || m_mode == Mode::Look;
    setTitle(event && m_snapshot.open ? jointWorkWords(m_snapshot.open->state.work) : tr("Together with other units"));
    setHint(event && m_snapshot.open ? qs(m_snapshot.open->themeName) : QString());
    m_time->setVisible(m_mode == Mode::Call);
    m_place->setVisible(m_mode == Mode::Call);
    m_staffBox->setVisible(m_mode == Mode::Minutes);
    const bool replied = m_mode == Mode::Reply && m_inquiry && !m_inquiry->mine;
    const bool words = m_mode == Mode::Minutes || m_mode == Mode::Ask || (m_mode == Mode::Reply && !replied) ||
                       (m_mode == Mode::Answer && m_group->checkedId() == 3);
    m_wordsLabel->setVisible(words);
    m_words->setVisible(words);
    m_wordsLabel->setText(m_mode == Mode::Minutes  ? tr("Conclusion (required, printed)")
                          : m_mode == Mode::Ask    ? tr("Question")
                          : m_mode == Mode::Answer ? tr("Reason (required)")
                                                   : tr("Answer"));
    m_words->setAccessibleName(m_wordsLabel->text());
    m_paper->setVisible(event);
}

std::optional<domain::Instant> CooperationCard::when() const {
    const QDateTime read = QDateTime::fromString(m_time->text().trimmed(), timeForm);
    if (!read.isValid()) { return std::nullopt; }
    const auto day = domain::parseIsoDate(read.date().toString(Qt::ISODate).toStdString());
    if (!day) { return std::nullopt; }
    return domain::startOfLocalDay(*day) + std::chrono::minutes{read.time().hour() * 60 + read.time().minute()};
}

QString CooperationCard::reasonAgainst() const {
    const bool noWords = m_words->toPlainText().trimmed().isEmpty();
    switch (m_mode) {
    case Mode::Closed:
    case Mode::Choose: return tr("choose what to do together");
    case Mode::Call:
        if (!when()) { return tr("write the time as 2026-03-18 09:30"); }
        return m_place->text().trimmed().isEmpty() ? tr("the place is missing") : QString();
    case Mode::Answer:
        if (m_group->checkedId() < 1) { return tr("choose 1 to 3"); }
        return m_group->checkedId() == 3 && noWords ? tr("the reason is missing") : QString();
    case Mode::Minutes: return noWords ? tr("the conclusion is missing") : QString();
    case Mode::Look: return tr("nothing to do here now");
    case Mode::Ask: return noWords ? tr("the question is missing") : QString();
    case Mode::Reply:
        if (m_inquiry && !m_inquiry->mine) { return tr("nothing to do here now"); }
        return noWords ? tr("the answer is missing") : QString();
    }
    return {};
}

QString CooperationCard::actWords() const {
    switch (m_mode) {
    case Mode::Call: return tr("Invite %n unit(s)", nullptr, int(m_snapshot.calls[m_chosen.index].units.size()));
    case Mode::Answer: return tr("Answer the invitation");
    case Mode::Minutes: return tr("Put the minutes in writing");
    case Mode::Ask: return tr("Ask the unit");
    case Mode::Reply: return tr("Answer the inquiry");
    case Mode::Closed:
    case Mode::Choose:
    case Mode::Look: break;
    }
    return tr("Together with other units");
}

KeyAction CooperationCard::act() const {
    KeyAction act;
    act.id = QStringLiteral("office.act");
    act.label = actWords();
    act.reason = reasonAgainst();
    act.enabled = act.reason.isEmpty();
    act.run = [this] { const_cast<CooperationCard*>(this)->run(); };
    return act;
}

// A refusal is said here; what was typed stays.
workstation::Answer CooperationCard::answered() {
    using Said = std::optional<domain::Refusal>;
    const auto deliver = deliverTo<Said>(this, [this](const std::shared_ptr<const Said>& refusal) {
        m_refused->setVisible(refusal->has_value());
        if (*refusal) {
            m_refused->setContent(Tone::Bad, QStringLiteral("dismiss_circle"), sentenceOf(**refusal),
                                  remedyOf(**refusal));
        } else if (m_mode == Mode::Ask || m_mode == Mode::Reply || m_mode == Mode::Call) {
            close();
        }
    });
    return [deliver](const Said& refusal) { deliver(std::make_shared<const Said>(refusal)); };
}

void CooperationCard::run() {
    if (!m_service || !reasonAgainst().isEmpty()) { return; }
    const std::string words = m_words->toPlainText().trimmed().toStdString();
    switch (m_mode) {
    case Mode::Call: {
        const auto& call = m_snapshot.calls[m_chosen.index];
        m_service->call(call.caseId, call.rule, *when(), m_place->text().trimmed().toStdString(), answered());
        break;
    }
    case Mode::Answer: m_service->answer(m_joint, JointAnswer(m_group->checkedId()), words, answered()); break;
    case Mode::Minutes: {
        std::vector<domain::JointAttendance> there;
        for (int i = 0; i < m_staff.size(); ++i) {
            auto names = namesIn(m_staff[i]->text());
            if (!names.empty()) { there.push_back({m_staffUnits[i], std::move(names), true, {}}); }
        }
        m_service->hold(m_joint, there, {}, words, answered());
        break;
    }
    case Mode::Ask: m_service->ask(m_snapshot.targets[m_chosen.index].about, words, answered()); break;
    case Mode::Reply: m_service->reply(*m_inquiry, words, answered()); break;
    case Mode::Closed:
    case Mode::Choose:
    case Mode::Look: break;
    }
}

void CooperationCard::printAgain() {
    if (m_service && m_snapshot.open) { m_service->printAgain(); }
}

bool CooperationCard::digit(int digit) {
    OptionButton* wanted = option(digit);
    if (!isOpen() || !wanted || wanted->isHidden()) { return false; }
    wanted->setChecked(true);
    if (m_mode == Mode::Answer && digit == 3) { m_words->setFocus(); }
    if (m_mode == Mode::Call) { m_place->edit()->setFocus(); }
    if (m_mode == Mode::Ask) { m_words->setFocus(); }
    return true;
}

}  // namespace yc::ui
