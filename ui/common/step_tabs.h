// SPDX-License-Identifier: GPL-3.0-or-later
// Step tabs 步骤: Applicant · Situation · Materials · Form · Decision, free to jump; each carries its own state
// line. Page tabs to screen readers; Ctrl+1…5.
#pragma once

#include "ui/common/glyphs.h"

#include <QWidget>

class QAbstractButton;

namespace yc::ui {

struct StepTab {
    enum class State { Empty, Working, Done, Attention, Tolerated };
    QString title;  // 材料
    QString key;    // Ctrl+3
    State state = State::Empty;
    QString line;       // 3 项待补; drawn after the state's shape
    QString shortLine;  // used when narrow; empty with shape only
    bool operator==(const StepTab&) const = default;
};

class StepTabs : public QWidget {
    Q_OBJECT
public:
    explicit StepTabs(Theme& theme, QWidget* parent = nullptr);
    void setTabs(const QList<StepTab>& tabs);
    void setTab(int index, const StepTab& tab);
    void setCurrent(int index);  // emits nothing
    int current() const { return m_current; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void chosen(int index);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Tab;
    void arrange();
    Theme& m_theme;
    QList<Tab*> m_tabs;
    int m_current = 0;
};

}  // namespace yc::ui
