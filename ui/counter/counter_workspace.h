// SPDX-License-Identifier: GPL-3.0-or-later
// Counter 窗口工作区: the comprehensive window from the call to the outcome. Snapshots come from the store thread, the newest
// one is shown; every intent returns at once.
#pragma once

#include "ui/counter/counter_page.h"
#include "ui/shell/workspace.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

class QStackedWidget;
class QTimer;

namespace yc::reports {
class FontMetricsProvider;
}

namespace yc::ui {

class AlarmHead;
class ApplicantPage;
class Card;
class CaseHead;
class CounterSide;
class DecisionPage;
class EmptyState;
class FormPage;
class LineChoices;
class MaterialsPage;
class PaneSplitter;
class PaperView;
class QueuePanel;
class SituationPage;
class StepTabs;

class CounterWorkspace : public Workspace {
    Q_OBJECT
public:
    using Clock = std::function<domain::Instant()>;

    // The service, the theme and the metrics outlive the workspace. `clock` is hall time, by default the system's.
    CounterWorkspace(workstation::CounterService& service, Theme& theme, const reports::FontMetricsProvider& metrics,
                     Clock clock = {}, QWidget* parent = nullptr);
    ~CounterWorkspace() override;

    WorkspaceId id() const override { return WorkspaceId::Counter; }
    QString title() const override;
    QString stepTitle() const override;
    KeyScope keyScope() const override;
    QList<KeyAction> keyActions() const override;
    // F2 and F5 to F8, for the other workspaces of this window.
    QList<KeyAction> lineKeys() const;
    QList<QWidget*> panes() const override;
    void enter() override;
    void leave() override;
    void setLayoutClass(LayoutClass layoutClass) override;
    bool escape() override;
    bool scanned(const QString& code) override;
    void saveLayout(QSettings& settings) const override;
    void restoreLayout(QSettings& settings) override;

    CounterStep step() const { return m_step; }
    bool hasCase() const { return m_view != nullptr; }
    MaterialsPage* materials() const { return m_materials; }
    SituationPage* situation() const { return m_situation; }
    ApplicantPage* applicant() const { return m_applicant; }
    FormPage* form() const { return m_form; }
    DecisionPage* decision() const { return m_decision; }
    QueuePanel* panel() const { return m_panel; }
    CaseHead* head() const { return m_head; }

    // A number was chosen in the strip: the next is called, another one asks for the reason.
    void chooseTicket(const QString& number);

public Q_SLOTS:
    void setStep(yc::ui::CounterStep step);

Q_SIGNALS:
    // The strip of the shell, again each second while somebody is served.
    void stripChanged(const yc::ui::QueueSnapshot& strip);

private:
    enum class Shown { Idle, Called, Case };
    // Hand-over from the store thread: only the newest snapshot of each kind waits.
    struct Mailbox {
        std::mutex mutex;
        CounterWorkspace* target = nullptr;
        bool posted = false;
        std::shared_ptr<const workstation::QueueStripSnapshot> queue;
        CounterView counter;
    };
    void build(const reports::FontMetricsProvider& metrics);
    QWidget* buildCase();
    void subscribe();
    void receive();
    void showQueue();
    void showCase(const CounterView& view);
    void refresh();
    void refreshEmpty();
    void emitStrip();
    void focusStep();
    void passOn(const QList<int>& digits);
    CounterPage* page() const;
    Shown shown() const;
    // keys (counter_keys.cpp)
    StepAct act() const;
    void runAct();
    void runParkOrPause();
    void toggleLarge();
    void lookAtIdentity();
    void showSheet(const domain::ThemeId& theme);
    void closeSheet();
    QString printTarget() const;
    void print();
    void other();
    QList<KeyAction> queueActions() const;
    QList<KeyAction> moreActions() const;
    int recallSeconds() const;

    Theme& m_theme;
    workstation::CounterService& m_service;
    Clock m_clock;
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<const workstation::QueueStripSnapshot> m_queue;
    CounterView m_view;
    CounterStep m_step = CounterStep::Applicant;
    bool m_showing = false;                  // the pages get a new snapshot one after the other
    std::optional<CounterStep> m_askedStep;  // by a page, before the others had the snapshot
    QList<int> m_digits;                     // typed for what that step opens
    LayoutClass m_class = LayoutClass::Wide;
    domain::CaseId m_noticeIssued;  // in this sitting: F12 must not take corrections in at once
    bool m_large = false;
    std::optional<domain::ThemeId> m_sheet;  // shown large instead of the case's paper; empty: its guidance slip
    PaneSplitter* m_splitter = nullptr;
    QStackedWidget* m_middle = nullptr;
    QWidget* m_casePane = nullptr;
    QStackedWidget* m_pages = nullptr;
    Card* m_emptyCard = nullptr;
    EmptyState* m_empty = nullptr;
    Card* m_largeCard = nullptr;
    PaperView* m_largePaper = nullptr;
    CaseHead* m_head = nullptr;
    StepTabs* m_tabs = nullptr;
    ApplicantPage* m_applicant = nullptr;
    SituationPage* m_situation = nullptr;
    MaterialsPage* m_materials = nullptr;
    FormPage* m_form = nullptr;
    DecisionPage* m_decision = nullptr;
    CounterSide* m_side = nullptr;
    Card* m_bar = nullptr;
    AlarmHead* m_barHead = nullptr;
    QTimer* m_tick = nullptr;
    QueuePanel* m_panel = nullptr;
    LineChoices* m_choices = nullptr;
};

}  // namespace yc::ui
