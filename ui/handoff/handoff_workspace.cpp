// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/handoff/handoff_workspace.h"

#include "domain/core/paper_code.h"
#include "ui/common/card.h"
#include "ui/common/domain_words.h"
#include "ui/common/snapshot_feed.h"
#include "ui/handoff/counts_band.h"
#include "ui/handoff/dispute_card.h"
#include "ui/handoff/slip_list.h"
#include "ui/handoff/slip_panel.h"
#include "ui/handoff/trail_view.h"
#include "ui/handoff/way_card.h"

#include <QDir>
#include <QFile>
#include <QKeyEvent>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace yc::ui {

using workstation::HandoffSnapshot;
using Mode = SlipStanding::Mode;

HandoffWorkspace::HandoffWorkspace(workstation::HandoffService& service, Theme& theme, QWidget* parent)
    : Workspace(parent), m_service(service), m_theme(theme), m_snapshot(std::make_shared<HandoffSnapshot>()) {
    auto* column = new QVBoxLayout(this);
    scaleLayout(theme, column, QMargins(), 16);
    m_counts = new CountsBand(theme, this);
    column->addWidget(m_counts);
    m_splitter = new PaneSplitter(theme, QStringLiteral("handoff.panes"), this);
    m_slips = new SlipList(theme, m_splitter);
    m_panel = new SlipPanel(theme, m_splitter);
    m_right = new QWidget(m_splitter);
    auto* right = new QVBoxLayout(m_right);
    scaleLayout(theme, right, QMargins(), 16);
    m_trailCard = new Card(theme, m_right);
    m_trailCard->setTitle(tr("The way this paper went"));
    m_trailCard->setHint(tr("choose a paper"));
    m_trail = new TrailView(theme, m_trailCard);
    m_trailCard->body()->addWidget(m_trail);
    m_dispute = new DisputeCard(theme, m_right);
    m_ways = new WayCard(theme, service, m_right);
    right->addWidget(m_ways);
    right->addWidget(m_trailCard);
    right->addWidget(m_dispute);
    right->addStretch(1);
    m_splitter->addPane(m_slips, 324, 232);
    m_splitter->addPane(m_panel, 0, 420);
    m_splitter->addPane(m_right, 452, 300);
    column->addWidget(m_splitter, 1);

    connect(m_slips, &SlipList::opened, this,
            [this](const QString& slip) { m_service.open(domain::SlipId(slip.toStdString())); });
    connect(m_panel, &SlipPanel::lineChosen, this,
            [this](const QString& label) { m_service.showTrail(domain::MaterialLabel(label.toStdString())); });
    connect(m_panel, &SlipPanel::marked, this, [this](const QString& label, domain::ReceiptVerdict verdict) {
        m_service.mark(domain::MaterialLabel(label.toStdString()), verdict, {});
    });
    connect(m_slips, &SlipList::endedChosen, this, [this](const QString& caseId) {
        m_ways->openEnded(caseId);
        foldRight();
    });
    connect(m_panel, &SlipPanel::codeTyped, this, [this](const QString& code) { m_service.scan(code.toStdString()); });
    connect(m_ways, &WayCard::changed, this, [this] {
        foldRight();
        Q_EMIT keyActionsChanged();
    });
    connect(m_dispute, &DisputeCard::changed, this, &Workspace::keyActionsChanged);
    connect(m_dispute, &DisputeCard::settled, this,
            [this](const QString& label, int choice, const QString& account, const QString& password) {
                m_service.resolve(domain::MaterialLabel(label.toStdString()), choice, account.toStdString(),
                                  password.toStdString());
            });
    m_service.onHandoff(deliverTo<HandoffSnapshot>(
        this, [this](const std::shared_ptr<const HandoffSnapshot>& snapshot) { show(snapshot); }));
}

QString HandoffWorkspace::title() const { return tr("Handoff"); }

void HandoffWorkspace::show(const std::shared_ptr<const HandoffSnapshot>& snapshot) {
    const auto before = m_snapshot;
    m_snapshot = snapshot;
    m_counts->setCounts(snapshot->counts);
    m_slips->setSnapshot(*snapshot);
    m_panel->setSnapshot(*snapshot);
    m_trailCard->setVisible(snapshot->trailOf.has_value() || !m_dispute->isOpen());
    m_trailCard->setHint(snapshot->trailOf ? qs(snapshot->trailOf->str()) : tr("choose a paper"));
    m_trail->setTrail(snapshot->trail);
    m_dispute->setSnapshot(*snapshot);
    m_dispute->setDormant(standingOf(*snapshot).mode == Mode::Receiving || m_ways->isOpen());
    m_ways->setSnapshot(snapshot);
    if (m_dispute->isOpen() && !snapshot->trailOf) {
        m_service.showTrail(domain::MaterialLabel(m_dispute->label().toStdString()));
    }
    const int badge = int(snapshot->toSign.size()) + snapshot->overdue;
    if (badge != m_badge) {
        m_badge = badge;
        Q_EMIT badgeChanged(badge);
    }
    if (!snapshot->echoes.empty() &&
        (before->echoes.empty() || before->echoes.front().at != snapshot->echoes.front().at)) {
        const auto& echo = snapshot->echoes.front();
        Q_EMIT announce(qs(echo.code) + QLatin1Char(' ') + inOurLanguage(echo.zh, echo.en));
    }
    foldRight();
    Q_EMIT keyActionsChanged();
}

QString HandoffWorkspace::sealReason() const {
    const SlipStanding standing = standingOf(*m_snapshot);
    if (standing.lines == 0) { return tr("nothing is packed"); }
    if (m_snapshot->sealWhyNot) { return sentenceOf(*m_snapshot->sealWhyNot); }
    return {};
}

KeyAction HandoffWorkspace::settleAction() const {
    KeyAction act;
    act.id = QStringLiteral("handoff.act");
    act.reason = m_dispute->whyNot();
    act.enabled = act.reason.isEmpty();
    act.label = tr("Settle the dispute");
    act.run = [this] { m_dispute->settle(); };
    if (m_dispute->choice() == 3) { act.armText = tr("a confirmed loss cannot be withdrawn"); }
    return act;
}

// The open slip decides what F12 is: seal it, sign for it, or settle what is disputed on it.
KeyAction HandoffWorkspace::actAction() const {
    const SlipStanding standing = standingOf(*m_snapshot);
    if (m_ways->isOpen()) { return m_ways->act(); }
    if (m_dispute->isOpen() && standing.mode != Mode::Receiving) { return settleAction(); }
    KeyAction act;
    act.id = QStringLiteral("handoff.act");
    act.enabled = false;
    switch (standing.mode) {
    case Mode::Packing:
        if (standing.candidates > 0) {
            act.label = tr("Seal");
            act.reason = tr("%n paper(s) missing", nullptr, standing.candidates);
            break;
        }
        act.reason = sealReason();
        act.enabled = act.reason.isEmpty();
        act.label = act.enabled ? tr("Seal %n paper(s)", nullptr, standing.lines) : tr("Seal");
        act.run = [this] { m_service.seal(); };
        break;
    case Mode::Receiving: {
        const int disputed = standing.marked - standing.accepted;
        act.enabled = standing.marked > 0;
        act.reason = act.enabled ? QString() : tr("nothing is checked yet");
        act.label = !act.enabled   ? tr("Sign")
                    : disputed > 0 ? tr("Sign for %1, dispute %2").arg(standing.accepted).arg(disputed)
                                   : tr("Sign for %n paper(s)", nullptr, standing.accepted);
        act.run = [this] { m_service.signReceipt(); };
        break;
    }
    case Mode::Sent:
        act.label = tr("Sign");
        act.reason = tr("the other side signs");
        break;
    case Mode::None:
        act.label = tr("Seal");
        act.reason = tr("scan a label first");
        break;
    }
    return act;
}

QList<KeyAction> HandoffWorkspace::keyActions() const {
    const SlipStanding standing = standingOf(*m_snapshot);
    QList<KeyAction> actions = lineActions(QStringLiteral("handoff"));
    KeyAction large;
    large.id = QStringLiteral("handoff.large");
    large.enabled = rightPaneFolds(m_layout);
    large.label = tr("Way and dispute");
    large.reason = tr("already shown on the right");
    large.run = [this] {
        auto* self = const_cast<HandoffWorkspace*>(this);
        self->m_rightOpen = !m_rightOpen;
        self->foldRight();
    };
    KeyAction print;
    print.id = QStringLiteral("handoff.print");
    print.label = tr("Print slip");
    print.enabled = m_snapshot->open.has_value();
    print.reason = tr("No slip is open");
    print.run = [this] { m_service.print(); };
    KeyAction other;
    other.id = QStringLiteral("handoff.other");
    const bool mine = m_snapshot->open && !m_snapshot->open->toMe && standing.mode == Mode::Sent &&
                      (m_snapshot->open->row.status == domain::SlipStatus::Dispatched ||
                       m_snapshot->open->row.status == domain::SlipStatus::PartlyReceived);
    other.label = mine ? tr("Signs here") : tr("Other route");
    other.enabled = standing.mode == Mode::Packing || mine;
    other.reason = tr("Only a slip that is being packed, or that waits for a signature");
    other.run = [this] {
        m_ways->openPage(WayCard::Page::Other);
        const_cast<HandoffWorkspace*>(this)->foldRight();
    };
    KeyAction fresh;
    fresh.id = QStringLiteral("handoff.new");
    fresh.label = tr("New slip");
    fresh.enabled = !m_snapshot->receivers.empty();
    fresh.reason = tr("Scan the label of a paper: its slip opens by itself");
    fresh.run = [this] {
        m_ways->openPage(WayCard::Page::Receivers);
        const_cast<HandoffWorkspace*>(this)->foldRight();
    };
    KeyAction part;
    part.id = QStringLiteral("handoff.part");
    part.label = tr("Seal a part");
    part.reason = standing.mode == Mode::Packing ? sealReason() : tr("No slip is being packed");
    part.enabled = part.reason.isEmpty();
    part.run = [this] { m_service.seal(); };
    actions << large << print << other << fresh << part << moreActions(standing) << actAction();
    return actions;
}

/// 流转证明 of the chosen paper, into the documents folder.
void HandoffWorkspace::saveProof() {
    const QString label = m_panel->currentLabel();
    m_service.proof(
        domain::MaterialLabel(label.toStdString()), [this, label](domain::Expected<std::string, domain::Refusal> text) {
            QMetaObject::invokeMethod(
                this,
                [this, label, text = std::move(text)] {
                    if (!text) {
                        Q_EMIT announce(sentenceOf(text.error()));
                        m_panel->say(sentenceOf(text.error()), /*good=*/false);
                        return;
                    }
                    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
                    QDir().mkpath(folder);
                    QFile file(folder + QLatin1Char('/') + label + QStringLiteral(".custody.json"));
                    const bool written = file.open(QIODevice::WriteOnly) &&
                                         file.write(text->data(), qint64(text->size())) == qint64(text->size());
                    m_panel->say(written ? tr("Proof saved: %1").arg(file.fileName())
                                         : tr("The proof cannot be written: %1").arg(file.fileName()),
                                 written);
                },
                Qt::QueuedConnection);
        });
}

QList<KeyAction> HandoffWorkspace::moreActions(const SlipStanding& standing) const {
    auto* self = const_cast<HandoffWorkspace*>(this);
    const bool chosen = !m_panel->currentLabel().isEmpty();
    const auto made = [](const char* id, const QString& label, const QString& reason, std::function<void()> run) {
        KeyAction action;
        action.id = QLatin1String(id);
        action.label = label;
        action.reason = reason;
        action.enabled = reason.isEmpty();
        action.run = std::move(run);
        return action;
    };
    const QString choose = chosen ? QString() : tr("choose a paper first");
    const bool all = standing.mode == Mode::Receiving && standing.marked < standing.lines;
    return {made("handoff.rest", tr("All of the slip"), all ? QString() : tr("nothing is left to check"),
                 [self] { self->m_service.markRest(domain::ReceiptVerdict::Accepted); }),
            made("handoff.labels", tr("Print labels"), choose, [self] { self->m_service.printLabels({}); }),
            made("handoff.archive", tr("Archive the paper"), choose,
                 [self] {
                     self->m_service.archive(
                         domain::MaterialLabel(self->m_panel->currentLabel().toStdString()),
                         [self](std::optional<domain::Refusal> refusal) {
                             if (!refusal) { return; }
                             QMetaObject::invokeMethod(
                                 self, [self, refusal] { self->m_panel->say(sentenceOf(*refusal), /*good=*/false); },
                                 Qt::QueuedConnection);
                         });
                 }),
            made("handoff.proof", tr("Save the proof"), choose, [self] { self->saveProof(); }),
            made("handoff.code", tr("Type a short code"), {}, [self] { self->m_panel->askCode(); })};
}

QList<QWidget*> HandoffWorkspace::panes() const { return {m_slips->list(), m_panel->list(), m_right}; }

void HandoffWorkspace::enter() {
    if (!focusWidget() || !isAncestorOf(focusWidget())) { m_panel->list()->setFocus(); }
}

void HandoffWorkspace::foldRight() {
    m_right->setVisible(!rightPaneFolds(m_layout) || m_rightOpen || m_ways->isOpen());
}

void HandoffWorkspace::setLayoutClass(LayoutClass layout) {
    m_layout = layout;
    const bool wide = layout == LayoutClass::Wide;
    m_counts->setNarrow(!wide);
    m_panel->setNarrow(!wide);
    m_slips->setNarrow(!wide);
    m_splitter->setPaneWidth(0, wide ? 324 : 264);
    m_splitter->setPaneWidth(2, wide ? 452 : 340);
    foldRight();
    Q_EMIT keyActionsChanged();
}

bool HandoffWorkspace::escape() {
    if (m_panel->closeCode()) { return true; }
    if (m_ways->close()) {
        m_panel->list()->setFocus();
        return true;
    }
    if (m_rightOpen && rightPaneFolds(m_layout)) {
        m_rightOpen = false;
        foldRight();
        m_panel->list()->setFocus();
        return true;
    }
    if (m_right->isAncestorOf(focusWidget()) || focusWidget() == m_slips->list()) {
        m_panel->list()->setFocus();
        return true;
    }
    return false;
}

// Labels of papers, seal strips and slips are for this desk, waybills while parcels wait for one; tickets, cases and results
// are not.
bool HandoffWorkspace::scanned(const QString& code) {
    const auto paper = domain::readPaperCode(code.toStdString());
    const bool slip = paper && paper->summary.kind == domain::PaperKind::HandoverSlip;
    const bool ours = slip || code.startsWith(QLatin1Char('M')) || code.startsWith(QLatin1String("YCM:")) ||
                      code.startsWith(QLatin1String("S-")) || code.startsWith(QLatin1String("F-")) ||
                      code.startsWith(QLatin1String("slip:")) || code.startsWith(QLatin1String("YC1|slip|")) ||
                      (!m_snapshot->departures.empty() && code.size() == 13);
    if (ours) { m_service.scan(code.toStdString()); }
    return ours;
}

void HandoffWorkspace::keyPressEvent(QKeyEvent* event) {
    const int digit = event->key() - Qt::Key_0;
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    if (plain && digit >= 1 && digit <= 9 && m_ways->isOpen()) {
        m_ways->choose(digit);
        return;
    }
    if (plain && digit >= 1 && digit <= 3 && m_dispute->isOpen() && standingOf(*m_snapshot).mode != Mode::Receiving) {
        m_dispute->choose(digit);
        return;
    }
    Workspace::keyPressEvent(event);
}

void HandoffWorkspace::saveLayout(QSettings& settings) const { m_splitter->save(settings); }
void HandoffWorkspace::restoreLayout(QSettings& settings) { m_splitter->restore(settings); }

}  // namespace yc::ui
