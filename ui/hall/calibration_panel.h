// SPDX-License-Identifier: GPL-3.0-or-later
// Calibration 校准: how often the truth fell inside what the forecast had said, per past day, beside how often it should.
#pragma once

#include "ui/common/label.h"
#include "workstation/hall_snapshots.h"

class QStandardItemModel;

namespace yc::ui {

class RowList;
class TableHead;

class CalibrationPanel : public QWidget {
    Q_OBJECT
public:
    explicit CalibrationPanel(Theme& theme, QWidget* parent = nullptr);
    void setForecast(const workstation::ForecastSnapshot& forecast);
    RowList* table() const { return m_table; }
    QString sentence() const { return m_sentence->text(); }

private:
    void addDay(const QString& name, const domain::forecast::CalibrationDay& day, bool total);
    Theme& m_theme;
    Label* m_sentence;
    Label* m_support;
    TableHead* m_head;
    RowList* m_table;
    QStandardItemModel* m_rows;
};

}  // namespace yc::ui
