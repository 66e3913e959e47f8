// SPDX-License-Identifier: GPL-3.0-or-later
// Queues by theme 各主题等候: one row per theme, longest wait first, with the spread of waiting times as a bar.
#pragma once

#include "ui/common/row_delegate.h"
#include "workstation/hall_snapshots.h"

#include <QAbstractListModel>
#include <QListView>

namespace yc::ui {

class QueueModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;
    void setQueues(std::vector<workstation::ThemeQueue> queues);
    const workstation::ThemeQueue& queue(int row) const { return m_queues[std::size_t(row)]; }
    int most() const { return m_most; }  // people in the longest queue
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<workstation::ThemeQueue> m_queues;
    int m_most = 1;
};

// A wait of this many minutes needs the supervisor.
inline constexpr int longWaitMinutes = 20;

class QueueTable : public QListView {
    Q_OBJECT
public:
    explicit QueueTable(Theme& theme, QWidget* parent = nullptr);
    void setQueues(std::vector<workstation::ThemeQueue> queues);
    QueueModel* queues() const { return m_model; }
    // Columns of the head over it.
    static QList<TableColumn> columns(bool compact);
    void setCompact(bool compact);

private:
    class Delegate;
    QueueModel* m_model;
    Delegate* m_delegate;
};

}  // namespace yc::ui
