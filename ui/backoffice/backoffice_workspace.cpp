// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backoffice/backoffice_workspace.h"

#include "ui/backoffice/cooperation_card.h"
#include "ui/backoffice/decision_panel.h"
#include "ui/backoffice/inbox_panel.h"
#include "ui/backoffice/lamp_header.h"
#include "ui/backoffice/review_panel.h"
#include "ui/common/domain_words.h"
#include "ui/common/snapshot_feed.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace yc::ui {

using workstation::BackOfficeSnapshot;

BackOfficeWorkspace::BackOfficeWorkspace(workstation::BackOfficeService& service, Theme& theme,
                                         const reports::FontMetricsProvider& fonts, QWidget* parent)
    : Workspace(parent), m_service(service), m_theme(theme), m_snapshot(std::make_shared<BackOfficeSnapshot>()) {
    auto* column = new QVBoxLayout(this);
    scaleLayout(theme, column, QMargins(), 16);
    m_splitter = new PaneSplitter(theme, QStringLiteral("backoffice.panes"), this);
    column->addWidget(m_splitter, 1);
    m_inbox = new InboxPanel(theme, m_splitter);
    m_review = new ReviewPanel(theme, fonts, m_splitter);
    m_right = new QWidget(m_splitter);
    auto* right = new QVBoxLayout(m_right);
    scaleLayout(theme, right, QMargins(), 16);
    m_clocks = new ClocksCard(theme, m_right);
    m_siblings = new SiblingsCard(theme, m_right);
    m_decision = new DecisionCard(theme, m_right);
    right->addWidget(m_clocks);
    right->addWidget(m_siblings);
    right->addWidget(m_decision, 1);
    m_cooperation = new CooperationCard(theme, fonts, m_right);
    right->addWidget(m_cooperation, 1);
    m_splitter->addPane(m_inbox, 344, 250);
    m_splitter->addPane(m_review, 0, 480);
    m_splitter->addPane(m_right, 408, 300);

    connect(m_inbox, &InboxPanel::taskOpened, this, [this](const QString& caseId, const QString& item) {
        m_service.open(domain::CaseId(caseId.toStdString()), domain::ItemId(item.toStdString()));
    });
    connect(m_inbox, &InboxPanel::slipOpened, this,
            [this](const QString& slip) { Q_EMIT goTo(WorkspaceId::Handoff, slip); });
    connect(m_review, &ReviewPanel::paperChosen, this, [this](int index) { m_service.showPaper(index); });
    connect(m_review->criteria(), &CriteriaList::answered, this, [this](const QString& criterion, bool meets) {
        m_service.check(criterion.toStdString(), meets, m_review->note().toStdString());
        m_review->clearNote();
    });
    connect(m_decision, &DecisionCard::changed, this, &Workspace::keyActionsChanged);
    connect(m_cooperation, &CooperationCard::changed, this, [this] {
        arrangeRight();
        Q_EMIT keyActionsChanged();
    });
    connect(m_inbox, &InboxPanel::jointOpened, this,
            [this](const QString& joint) { m_cooperation->openEvent(domain::JointId(joint.toStdString())); });
    connect(m_inbox, &InboxPanel::inquiryOpened, this, [this](int index) {
        if (index >= 0 && index < int(m_inquiries.size())) {
            m_cooperation->openInquiry(m_inquiries[std::size_t(index)]);
        }
    });
    m_service.onBackOffice(deliverTo<BackOfficeSnapshot>(
        this, [this](const std::shared_ptr<const BackOfficeSnapshot>& snapshot) { show(snapshot); }));
    show(m_snapshot);
}

void BackOfficeWorkspace::cooperate(workstation::JointService& service) {
    m_joint = &service;
    m_cooperation->setService(&service);
    service.onJoints(deliverTo<workstation::JointSnapshot>(
        this,
        [this](const std::shared_ptr<const workstation::JointSnapshot>& snapshot) { showCooperation(*snapshot); }));
}

void BackOfficeWorkspace::showCooperation(const workstation::JointSnapshot& snapshot) {
    m_inquiries = snapshot.inquiries;
    m_waiting = 0;
    for (const auto& event : snapshot.events) {
        const bool answer = event.mayAnswer && event.own == domain::JointAnswer::Open;
        m_waiting += answer || (event.due && event.organises) ? 1 : 0;
    }
    for (const auto& inquiry : snapshot.inquiries) { m_waiting += inquiry.mine ? 1 : 0; }
    m_inbox->setCooperation(snapshot);
    m_cooperation->setSnapshot(snapshot);
    updateBadge();
    arrangeRight();
    Q_EMIT keyActionsChanged();
}

// Either what the department decides, or what it does together with others.
void BackOfficeWorkspace::arrangeRight() {
    const bool together = m_cooperation->isOpen();
    m_clocks->setVisible(!together && m_snapshot->open);
    m_siblings->setVisible(!together && m_snapshot->open && !m_snapshot->siblings.empty());
    m_decision->setVisible(!together && m_snapshot->open);
    foldRight();
}

void BackOfficeWorkspace::updateBadge() {
    const int badge = int(m_snapshot->toSign.size()) + m_waiting;
    if (badge == m_badge) { return; }
    m_badge = badge;
    Q_EMIT badgeChanged(badge);
}

QString BackOfficeWorkspace::title() const { return tr("Back office"); }

QWidget* BackOfficeWorkspace::headerWidget() {
    if (!m_header) {
        m_header = new LampHeader(m_theme);
        m_header->setSnapshot(*m_snapshot);
    }
    return m_header;
}

void BackOfficeWorkspace::show(const std::shared_ptr<const BackOfficeSnapshot>& snapshot) {
    const bool other = !m_snapshot->open != !snapshot->open ||
                       (snapshot->open && (m_snapshot->open->row.caseId != snapshot->open->row.caseId ||
                                           m_snapshot->open->row.item != snapshot->open->row.item));
    m_snapshot = snapshot;
    if (m_header) { m_header->setSnapshot(*snapshot); }
    m_inbox->setSnapshot(*snapshot);
    m_review->setSnapshot(*snapshot);
    m_clocks->setSnapshot(*snapshot);
    m_siblings->setSnapshot(*snapshot);
    m_decision->setSnapshot(*snapshot);
    m_decision->setDormant(snapshot->criteriaOpen > 0);
    if (other && m_cooperation->isOpen()) { m_cooperation->close(); }
    if (m_joint && snapshot->open) { m_joint->look(snapshot->open->row.caseId, snapshot->open->row.item); }
    arrangeRight();
    if (other && snapshot->open && isVisible()) { enter(); }
    updateBadge();
    Q_EMIT keyActionsChanged();
}

QString BackOfficeWorkspace::decideReason() const {
    if (!m_snapshot->open) { return tr("F5 opens the next task"); }
    const Decision decision = m_decision->decision();
    if (decision == Decision::Special && m_decision->isPaused()) { return {}; }
    if (decision == Decision::Special) {
        return m_decision->reason().isEmpty() ? tr("the ground is missing") : QString();
    }
    const QString noReason = m_decision->reason().isEmpty() ? tr("the reasons are missing") : QString();
    switch (decision) {
    case Decision::Kept: return {};
    case Decision::Untrue:
    case Decision::Revoke: return noReason;
    case Decision::Extend:
        if (m_snapshot->extendWhyNot) { return sentenceOf(*m_snapshot->extendWhyNot); }
        if (!noReason.isEmpty()) { return noReason; }
        if (m_decision->approver().isEmpty()) { return tr("who approved it is missing"); }
        return m_decision->days() >= 1 && m_decision->days() <= m_snapshot->extensionDays
                   ? QString()
                   : tr("1 to %1 working days").arg(m_snapshot->extensionDays);
    default: break;
    }
    if (m_snapshot->criteriaOpen > 0) { return tr("check %n more first", nullptr, m_snapshot->criteriaOpen); }
    switch (decision) {
    case Decision::None: return tr("choose 1 to 4");
    case Decision::Grant: return m_snapshot->grantWhyNot ? sentenceOf(*m_snapshot->grantWhyNot) : QString();
    case Decision::Refuse:
        if (m_snapshot->refuseWhyNot) { return sentenceOf(*m_snapshot->refuseWhyNot); }
        return m_decision->reason().isEmpty() ? tr("the reasons are missing") : QString();
    default: break;
    }
    return tr("through the window");
}

KeyAction BackOfficeWorkspace::actAction() const {
    KeyAction act;
    act.id = QStringLiteral("office.act");
    switch (m_decision->decision()) {
    case Decision::None:
    case Decision::Grant: act.label = tr("Grant"); break;
    case Decision::Refuse:
        act.label = tr("Refuse");
        act.armText = tr("a refusal cannot be withdrawn here");
        break;
    case Decision::Special: act.label = m_decision->isPaused() ? tr("Continue") : tr("Stop the clock"); break;
    case Decision::Correction: act.label = tr("Ask for correction"); break;
    case Decision::Extend: act.label = tr("Extend by %n working day(s)", nullptr, m_decision->days()); break;
    case Decision::Kept: act.label = tr("The promise is true"); break;
    case Decision::Untrue:
        act.label = tr("The promise is untrue");
        act.armText = tr("it goes on the credit record");
        break;
    case Decision::Revoke:
        act.label = tr("Revoke");
        act.armText = tr("a revocation cannot be withdrawn here");
        break;
    }
    act.reason = decideReason();
    act.enabled = act.reason.isEmpty();
    act.run = [this] { const_cast<BackOfficeWorkspace*>(this)->decide(); };
    return act;
}

void BackOfficeWorkspace::decide() {
    if (!decideReason().isEmpty()) { return; }
    switch (m_decision->decision()) {
    case Decision::Grant: m_service.decide(true, {}, m_decision->resultNumber().toStdString()); break;
    case Decision::Refuse: m_service.decide(false, m_decision->reason().toStdString(), {}); break;
    case Decision::Special:
        if (m_decision->isPaused()) {
            m_service.resume();
        } else {
            m_service.pause(m_decision->reason().toStdString());
        }
        break;
    case Decision::Extend:
        m_service.extend(m_decision->reason().toStdString(), m_decision->approver().toStdString(), m_decision->days());
        break;
    case Decision::Kept: m_service.checkPromise(true, {}); break;
    case Decision::Untrue: m_service.checkPromise(false, m_decision->reason().toStdString()); break;
    case Decision::Revoke: m_service.revoke(m_decision->reason().toStdString()); break;
    case Decision::None:
    case Decision::Correction: break;
    }
}

QList<KeyAction> BackOfficeWorkspace::keyActions() const {
    const bool open = m_snapshot->open.has_value();
    auto* self = const_cast<BackOfficeWorkspace*>(this);
    KeyAction large;
    large.id = QStringLiteral("office.large");
    large.label = rightPaneFolds(m_layout) ? tr("Time limits, decision") : tr("Enlarge");
    large.enabled = open;
    large.reason = tr("F5 opens the next task");
    large.run = [self] {
        if (rightPaneFolds(self->m_layout)) {
            self->m_rightOpen = !self->m_rightOpen;
            self->foldRight();
        } else {
            self->m_review->paper()->setZoom(self->m_review->paper()->zoom() >= 150 ? 100 : 150);
        }
    };
    KeyAction next;
    next.id = QStringLiteral("office.next");
    next.active = !open;
    next.run = [this] { m_service.openNext(); };
    KeyAction skip;
    skip.id = QStringLiteral("office.skip");
    skip.enabled = open;
    skip.reason = tr("F5 opens the next task");
    skip.run = [this] { m_service.skip(); };
    KeyAction aside;
    aside.id = QStringLiteral("office.aside");
    aside.label = m_decision->isPaused() ? tr("Continue") : tr("Put aside");
    aside.enabled = open;
    aside.reason = tr("F5 opens the next task");
    aside.run = [self] { self->m_decision->choose(Decision::Special); };
    KeyAction other;
    other.id = QStringLiteral("office.other");
    other.enabled = open && m_snapshot->criteriaOpen == 0;
    other.reason =
        open ? tr("%n criteria not checked", nullptr, m_snapshot->criteriaOpen) : tr("F5 opens the next task");
    other.run = [self] { self->m_decision->choose(Decision::Refuse); };
    KeyAction ask;
    ask.id = QStringLiteral("office.ask");
    ask.enabled = m_cooperation->hasChoices();
    ask.reason =
        open ? tr("this item neither waits for another one nor asks for a joint event") : tr("F5 opens the next task");
    ask.run = [self] {
        self->m_rightOpen = true;
        self->m_cooperation->openChoices();
    };
    KeyAction print;
    print.id = QStringLiteral("office.print");
    const auto mode = m_cooperation->mode();
    using Mode = CooperationCard::Mode;
    print.enabled = mode == Mode::Answer || mode == Mode::Minutes || mode == Mode::Look;
    print.reason = tr("a decision is printed when it is made");
    print.run = [self] { self->m_cooperation->printAgain(); };
    return {large, next, ask, skip, aside, print, other, m_cooperation->isOpen() ? m_cooperation->act() : actAction()};
}

// Criteria first, then the decision: whichever is the innermost open choice.
bool BackOfficeWorkspace::digit(int digit) {
    if (m_cooperation->isOpen()) { return m_cooperation->digit(digit); }
    if (!m_snapshot->open) { return false; }
    const bool inCriteria = m_review->criteria()->isAncestorOf(focusWidget());
    if (m_review->criteria()->openCount() > 0 || (inCriteria && m_decision->decision() == Decision::None &&
                                                  digit <= 2 && m_review->criteria()->openCount() > 0)) {
        if (digit == 1 || digit == 2) { m_review->criteria()->answerCurrent(digit == 1); }
        if (digit <= int(Decision::Correction)) { return true; }
    }
    if (digit < 1 || digit > int(Decision::Revoke)) { return false; }
    const OptionButton* option = m_decision->option(Decision(digit));
    if (!option->isHidden()) { m_decision->choose(Decision(digit)); }
    return true;
}

void BackOfficeWorkspace::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() & ~Qt::KeypadModifier) {
        Workspace::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_1:
    case Qt::Key_2:
    case Qt::Key_3:
    case Qt::Key_4:
    case Qt::Key_5:
    case Qt::Key_6:
    case Qt::Key_7:
    case Qt::Key_8:
        if (digit(event->key() - Qt::Key_0)) { return; }
        break;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (m_snapshot->open) {
            m_review->setPaperIndex(m_review->paperIndex() + (event->key() == Qt::Key_Right ? 1 : -1));
            return;
        }
        break;
    case Qt::Key_Plus:
    case Qt::Key_Equal: m_review->paper()->setZoom(m_review->paper()->zoom() + 25); return;
    case Qt::Key_Minus: m_review->paper()->setZoom(m_review->paper()->zoom() - 25); return;
    default: break;
    }
    Workspace::keyPressEvent(event);
}

QList<QWidget*> BackOfficeWorkspace::panes() const { return {m_inbox->list(), m_review, m_right}; }

void BackOfficeWorkspace::enter() {
    if (QWidget* row = m_review->criteria()->focusTarget(); m_snapshot->open && row) {
        if (m_snapshot->criteriaOpen > 0 || !m_decision->option(Decision::Grant)->isEnabled()) {
            row->setFocus();
        } else {
            m_decision->option(Decision::Grant)->setFocus();
        }
    } else {
        m_inbox->list()->setFocus();
    }
}

void BackOfficeWorkspace::foldRight() {
    const bool something = m_snapshot->open || m_cooperation->isOpen();
    m_right->setVisible(something && (!rightPaneFolds(m_layout) || m_rightOpen || m_cooperation->isOpen()));
}

void BackOfficeWorkspace::setLayoutClass(LayoutClass layout) {
    m_layout = layout;
    const bool wide = layout == LayoutClass::Wide;
    m_splitter->setPaneWidth(0, wide ? 344 : 260);
    m_splitter->setPaneWidth(2, wide ? 408 : 320);
    m_review->setCriteriaWidth(wide ? 372 : 300);
    m_inbox->setNarrow(!wide);
    m_clocks->setNarrow(!wide);
    m_decision->setNarrow(!wide);
    if (m_snapshot->open) {
        m_clocks->setSnapshot(*m_snapshot);
        m_decision->setSnapshot(*m_snapshot);
    }
    foldRight();
    Q_EMIT keyActionsChanged();
}

bool BackOfficeWorkspace::escape() {
    if (m_cooperation->escape()) {
        enter();
        return true;
    }
    if (m_rightOpen && rightPaneFolds(m_layout)) {
        m_rightOpen = false;
        foldRight();
        enter();
        return true;
    }
    if (m_review->noteEdit()->hasFocus() || m_right->isAncestorOf(focusWidget())) {
        if (QWidget* row = m_review->criteria()->focusTarget()) { row->setFocus(); }
        return true;
    }
    return false;
}

void BackOfficeWorkspace::saveLayout(QSettings& settings) const { m_splitter->save(settings); }
void BackOfficeWorkspace::restoreLayout(QSettings& settings) { m_splitter->restore(settings); }

}  // namespace yc::ui
