// SPDX-License-Identifier: GPL-3.0-or-later
// What if 假如: a plan of windows, skills and people, and what the centre's simulation says it would change. Nothing happens
// in the hall until F12. While no plan is set, the suggestion that helps most stands here instead.
#pragma once

#include "ui/common/label.h"
#include "ui/hall/step_field.h"
#include "workstation/hall_snapshots.h"

class QStandardItemModel;
class QTimer;
class QVBoxLayout;

namespace yc::ui {

class RowList;
class TableHead;

class WhatIfPanel : public QWidget {
    Q_OBJECT
public:
    explicit WhatIfPanel(Theme& theme, QWidget* parent = nullptr);
    // Windows and themes the plan may speak of.
    void setHall(const workstation::HallSnapshot& hall);
    void setForecast(const workstation::ForecastSnapshot& forecast);
    std::vector<domain::forecast::Change> plan() const;
    // What is set here has not come back from the centre yet.
    bool pending() const;
    void clear();  // back to the suggestion
    // Starts an authorisation of this window.
    void authorise(const domain::DeskId& desk);
    // Name of a change as the chart and F12 say it: "9 号窗口 企业开办".
    QString wordsOf(const std::vector<domain::forecast::Change>& changes) const;
    // Without them only the sentence and the comparison are shown.
    void setFieldsShown(bool shown);
    QWidget* firstField() const { return m_open; }
    QList<StepField*> fields() const {
        return {m_open, m_openTheme, m_grant, m_grantTheme, m_close, m_closeAt, m_people};
    }
    RowList* table() const { return m_table; }

Q_SIGNALS:
    void planned(const std::vector<yc::domain::forecast::Change>& changes);
    void edited();  // at once; `planned` follows when the hand rests

private:
    StepField* addRow(QVBoxLayout* rows, const QString& title, const QString& name, StepField** second = nullptr,
                      const QString& secondName = {});
    void changed();
    void refreshThemes();
    void showAnswer(const workstation::WhatIfView& view, bool suggested);
    void addLine(const QString& name, const QString& asIs, const QString& then, bool better);
    QString deskName(const domain::DeskId& desk) const;
    QString themeName(const domain::ThemeId& theme) const;
    const workstation::DeskView* desk(const QString& id) const;
    domain::Instant closingTime() const;

    Theme& m_theme;
    workstation::HallSnapshot m_hall;
    std::vector<domain::forecast::Change> m_answered;  // the plan the centre knows
    QWidget* m_fields;
    StepField* m_open = nullptr;
    StepField* m_openTheme = nullptr;
    StepField* m_grant = nullptr;
    StepField* m_grantTheme = nullptr;
    StepField* m_close = nullptr;
    StepField* m_closeAt = nullptr;
    StepField* m_people = nullptr;
    Label* m_sentence;
    Label* m_support;
    TableHead* m_head;
    RowList* m_table;
    QStandardItemModel* m_rows;
    QTimer* m_debounce;
};

}  // namespace yc::ui
