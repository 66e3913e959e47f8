// SPDX-License-Identifier: GPL-3.0-or-later
// Right pane 右栏: the verdict sentence, where each item stands, the live paper; at Situation the items to choose and the
// papers to bring; without a case what waits for this window.
#pragma once

#include "ui/common/empty_state.h"
#include "ui/counter/counter_page.h"

class QCheckBox;
class QScrollArea;
class QVBoxLayout;

namespace yc::reports {
class FontMetricsProvider;
}

namespace yc::ui {

class AlarmHead;
class Card;
class PaperView;

class CounterSide : public QWidget {
    Q_OBJECT
public:
    CounterSide(Theme& theme, workstation::CounterService& service, const reports::FontMetricsProvider& metrics,
                QWidget* parent);
    void setCase(const CounterView& view, CounterStep step);
    void setQueue(const workstation::QueueStripSnapshot& queue);
    void setBrief(bool brief);  // 340 wide: the unit column goes
    PaperView* paper() const { return m_paper; }
    QString sentence() const;

Q_SIGNALS:
    void announced(const QString& sentence);

private:
    void showSituation(const CounterView& view);
    void showStandings(const CounterView& view);
    void showQueries(const CounterView& view);
    void refreshPaper(const CounterView& view);
    Theme& m_theme;
    workstation::CounterService& m_service;
    Card* m_verdictCard;
    AlarmHead* m_head;
    QWidget* m_figures;
    Label* m_counts[3] = {};
    Label* m_countWords[3] = {};
    QVBoxLayout* m_rows;
    QWidget* m_rowsPane;
    Card* m_bringCard;
    QVBoxLayout* m_bring;
    Card* m_paperCard;
    PaperView* m_paper;
    Card* m_waitCard;
    QVBoxLayout* m_waits;
    QString m_shown;
    CounterView m_view;
    CounterStep m_step = CounterStep::Applicant;
    bool m_brief = false;
    std::int64_t m_paperRevision = -1;
};

}  // namespace yc::ui
