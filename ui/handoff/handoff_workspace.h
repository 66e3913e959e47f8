// SPDX-License-Identifier: GPL-3.0-or-later
// Handoff 交接: custody of papers between windows and departments (R100, R110). Scanning does the work; F12 seals
// or signs.
#pragma once

#include "ui/common/pane_splitter.h"
#include "ui/common/theme.h"
#include "ui/handoff/slip_panel.h"
#include "ui/shell/workspace.h"
#include "workstation/services.h"

namespace yc::ui {

class CountsBand;
class DisputeCard;
class SlipList;
class TrailView;
class WayCard;
class Card;

class HandoffWorkspace : public Workspace {
    Q_OBJECT
public:
    HandoffWorkspace(workstation::HandoffService& service, Theme& theme, QWidget* parent = nullptr);

    WorkspaceId id() const override { return WorkspaceId::Handoff; }
    QString title() const override;
    QList<KeyAction> keyActions() const override;
    int badge() const override { return m_badge; }
    QList<QWidget*> panes() const override;
    void enter() override;
    void setLayoutClass(LayoutClass layout) override;
    bool escape() override;
    bool scanned(const QString& code) override;
    void saveLayout(QSettings& settings) const override;
    void restoreLayout(QSettings& settings) override;

    void openSlip(const domain::SlipId& slip) { m_service.open(slip); }
    void show(const std::shared_ptr<const workstation::HandoffSnapshot>& snapshot);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    KeyAction actAction() const;
    KeyAction settleAction() const;
    QList<KeyAction> moreActions(const SlipStanding& standing) const;
    void saveProof();
    void foldRight();
    QString sealReason() const;

    workstation::HandoffService& m_service;
    Theme& m_theme;
    std::shared_ptr<const workstation::HandoffSnapshot> m_snapshot;
    CountsBand* m_counts;
    PaneSplitter* m_splitter;
    SlipList* m_slips;
    SlipPanel* m_panel;
    QWidget* m_right;
    Card* m_trailCard;
    TrailView* m_trail;
    DisputeCard* m_dispute;
    WayCard* m_ways;
    LayoutClass m_layout = LayoutClass::Wide;
    bool m_rightOpen = false;  // folded layouts: opened with F4
    int m_badge = 0;
};

}  // namespace yc::ui
