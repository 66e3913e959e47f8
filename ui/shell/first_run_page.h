// SPDX-License-Identifier: GPL-3.0-or-later
// First run 第一次使用 (picture 16b): five steps, skippable, cancellable, resumable, and the stand-alone trial.
#pragma once

#include "ui/common/theme.h"

#include <QWidget>

namespace yc::ui {

struct FirstRunStep {
    enum class State { Waiting, Current, Done, Skipped, Failed };
    QString title;  // 取目录和常用数据
    QString detail;
    State state = State::Waiting;
    QString result;  // 已连接, 约 1 分钟
    int done = 0;    // progress of the current step; total 0: none
    int total = 0;
    QString words;
    bool skippable = false;
    // What the step needs to be told, while it is the current one.
    struct Input {
        QString label;
        QString value;
        bool secret = false;
    };
    QList<Input> inputs;
    QString trouble;  // why it did not work, and what to do
};

class StatusCluster;
struct StatusSnapshot;

class FirstRunPage : public QWidget {
    Q_OBJECT
public:
    explicit FirstRunPage(Theme& theme, QWidget* parent = nullptr);
    void setSteps(const QList<FirstRunStep>& steps);
    const QList<FirstRunStep>& steps() const { return m_steps; }
    void setStatus(const StatusSnapshot& status);
    // What is typed for the current step, in the order of its inputs.
    QStringList inputs() const;
    int currentStep() const;  // -1: none
    static QList<FirstRunStep> standardSteps();

Q_SIGNALS:
    void startAsked(int step);
    void skipAsked(int step);
    void cancelAsked(int step);
    void standaloneAsked();  // Ctrl+T
    void practiceAsked();    // Ctrl+G

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    class StepRow;
    Theme& m_theme;
    QList<FirstRunStep> m_steps;
    QList<StepRow*> m_rows;
    QWidget* m_list;
    StatusCluster* m_cluster = nullptr;
};

}  // namespace yc::ui
