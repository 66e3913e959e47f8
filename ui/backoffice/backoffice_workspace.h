// SPDX-License-Identifier: GPL-3.0-or-later
// Back office 后台: a department's tasks by time left, the papers with the criteria beside them, and the decision
// (R112, R118). Digits belong to the criteria until all are checked, then to the decision.
#pragma once

#include "reports/layout.h"
#include "ui/common/pane_splitter.h"
#include "ui/common/theme.h"
#include "ui/shell/workspace.h"
#include "workstation/joint_service.h"

#include <QPointer>

namespace yc::ui {

class ClocksCard;
class CooperationCard;
class DecisionCard;
class InboxPanel;
class LampHeader;
class ReviewPanel;
class SiblingsCard;

class BackOfficeWorkspace : public Workspace {
    Q_OBJECT
public:
    // `fonts` must outlive the workspace.
    BackOfficeWorkspace(workstation::BackOfficeService& service, Theme& theme,
                        const reports::FontMetricsProvider& fonts, QWidget* parent = nullptr);

    // Joint events and inquiries; without it this workspace is the department's own.
    void cooperate(workstation::JointService& service);

    WorkspaceId id() const override { return WorkspaceId::BackOffice; }
    QString title() const override;
    QList<KeyAction> keyActions() const override;
    int badge() const override { return m_badge; }
    QWidget* headerWidget() override;
    QList<QWidget*> panes() const override;
    void enter() override;
    void setLayoutClass(LayoutClass layout) override;
    bool escape() override;
    void saveLayout(QSettings& settings) const override;
    void restoreLayout(QSettings& settings) override;

    void show(const std::shared_ptr<const workstation::BackOfficeSnapshot>& snapshot);
    void showCooperation(const workstation::JointSnapshot& snapshot);
    CooperationCard* cooperation() const { return m_cooperation; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    KeyAction actAction() const;
    QString decideReason() const;
    void decide();
    bool digit(int digit);
    void foldRight();
    void arrangeRight();
    void updateBadge();

    workstation::BackOfficeService& m_service;
    Theme& m_theme;
    std::shared_ptr<const workstation::BackOfficeSnapshot> m_snapshot;
    QPointer<LampHeader> m_header;
    PaneSplitter* m_splitter;
    InboxPanel* m_inbox;
    ReviewPanel* m_review;
    QWidget* m_right;
    ClocksCard* m_clocks;
    SiblingsCard* m_siblings;
    DecisionCard* m_decision;
    CooperationCard* m_cooperation;
    workstation::JointService* m_joint = nullptr;
    std::vector<workstation::InquiryView> m_inquiries;
    int m_waiting = 0;
    LayoutClass m_layout = LayoutClass::Wide;
    bool m_rightOpen = false;
    int m_badge = 0;
};

}  // namespace yc::ui
