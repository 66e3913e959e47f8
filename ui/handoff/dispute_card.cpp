// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/dispute_card.h"

#include "ui/common/domain_words.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yc::ui {

DisputeCard::DisputeCard(Theme& theme, QWidget* parent)
    : Card(theme, parent), m_theme(theme), m_group(new QButtonGroup(this)) {
    setAccessibleName(tr("The two sides disagree"));
    m_head = new AlarmHead(theme, this);
    m_head->setLamp(LampState::Overdue, tr("The two sides disagree"), {});
    m_head->setAside(tr("Signatures stay; two persons end it"));
    body()->addWidget(m_head);
    auto* column = paddedBody(10);
    m_paper = new Label(theme, Role::BodyBold, Ink::Text, this);
    m_paper->setElided(true);
    column->addWidget(m_paper);
    auto* sides = new QHBoxLayout;
    scaleLayout(theme, sides, QMargins(), 16);
    const auto side = [&](Label*& title, Label*& text, Ink ink) {
        auto* part = new QVBoxLayout;
        scaleLayout(theme, part, QMargins(), 2);
        title = new Label(theme, Role::Support, Ink::Text3, this);
        text = new Label(theme, Role::BodyBold, ink, this);
        text->setWordWrap(true);
        part->addWidget(title);
        part->addWidget(text);
        part->addStretch(1);
        sides->addLayout(part, 1);
    };
    side(m_oursTitle, m_ours, Ink::Text);
    sides->addWidget(new Separator(theme, Qt::Vertical, this));
    side(m_theirsTitle, m_theirs, Ink::Bad);
    column->addLayout(sides);
    auto* how = new Label(theme, tr("How it ends"), Role::BodyBold, Ink::Text, this);
    column->addWidget(how);
    const QStringList titles{tr("Found, with the sender"), tr("Found, with the receiver"), tr("Confirmed lost")};
    const QStringList asides{tr("on another slip"), tr("signed for afterwards"), tr("remedy, supervisor is told")};
    for (int i = 0; i < 3; ++i) {
        OptionButton::Spec spec;
        spec.digit = QString::number(i + 1);
        spec.title = titles[i];
        spec.aside = asides[i];
        spec.height = 40;
        auto* option = new OptionButton(theme, spec, this);
        m_group->addButton(option, i + 1);
        m_options << option;
        column->addWidget(option);
    }
    auto* second = new QHBoxLayout;
    scaleLayout(theme, second, QMargins(), 12);
    m_account = new TextField(theme, tr("Second person"), this);
    m_account->setPlaceholder(tr("staff number"));
    m_password = new TextField(theme, tr("Their password"), this);
    m_password->setSecret(true);
    second->addWidget(m_account, 1);
    second->addWidget(m_password, 1);
    column->addLayout(second);
    connect(m_group, &QButtonGroup::idToggled, this, [this] { Q_EMIT changed(); });
    connect(m_account, &TextField::textEdited, this, &DisputeCard::changed);
    connect(m_password, &TextField::textEdited, this, &DisputeCard::changed);
    hide();
}

void DisputeCard::setSnapshot(const workstation::HandoffSnapshot& snapshot) {
    const workstation::SlipLineView* found = nullptr;
    for (const auto& line : snapshot.lines) {
        if (line.status == domain::UnitStatus::Disputed && !found) { found = &line; }
    }
    const QString label = found && snapshot.open ? qs(found->line.label.str()) : QString();
    if (label != m_label) {  // another paper: nothing is carried over
        m_label = label;
        m_group->setExclusive(false);
        for (OptionButton* option : std::as_const(m_options)) { option->setChecked(false); }
        m_group->setExclusive(true);
        m_account->setText({});
        m_password->setText({});
    }
    setVisible(!label.isEmpty());
    if (label.isEmpty()) { return; }
    m_paper->setText(label + QStringLiteral("\u2003") + qs(found->line.name));
    m_oursTitle->setText(tr("Record of %1").arg(qs(snapshot.open->fromName)));
    m_theirsTitle->setText(tr("Record of %1").arg(qs(snapshot.open->toName)));
    m_ours->setText(tr("Packed, on %1").arg(qs(snapshot.open->row.number.str())));
    QString said;
    switch (found->line.verdict) {
    case domain::ReceiptVerdict::Missing: said = tr("Not in the bag"); break;
    case domain::ReceiptVerdict::Damaged: said = tr("Damaged"); break;
    case domain::ReceiptVerdict::Refused: said = tr("Refused"); break;
    case domain::ReceiptVerdict::Unlisted: said = tr("In the bag, not on the slip"); break;
    default: said = tr("Held elsewhere"); break;
    }
    if (!found->line.note.empty()) { said += QStringLiteral("；") + qs(found->line.note); }
    m_theirs->setText(said);
}

int DisputeCard::choice() const { return std::max(0, m_group->checkedId()); }

void DisputeCard::choose(int choice) {
    if (auto* option = m_group->button(choice)) {
        option->setChecked(true);
        if (m_account->text().isEmpty()) { m_account->edit()->setFocus(); }
    }
}

void DisputeCard::setDormant(bool dormant) {
    for (OptionButton* option : std::as_const(m_options)) { option->setDormant(dormant); }
}

QString DisputeCard::whyNot() const {
    if (choice() == 0) { return tr("choose 1 to 3 first"); }
    if (m_account->text().trimmed().isEmpty() || m_password->text().isEmpty()) {
        return tr("the second person is missing");
    }
    return {};
}

void DisputeCard::settle() {
    if (!isOpen() || !whyNot().isEmpty()) { return; }
    Q_EMIT settled(m_label, choice(), m_account->text().trimmed(), m_password->text());
    m_password->setText({});
}

}  // namespace yc::ui
