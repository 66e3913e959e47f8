// SPDX-License-Identifier: GPL-3.0-or-later
// Status popover 状态浮层 under the cluster (picture 15): connection, unsent work, devices, what to do.
#pragma once

#include "ui/common/popover.h"
#include "ui/common/status_cluster.h"

namespace yc::ui {

class StatusPopover : public Popover {
    Q_OBJECT
public:
    StatusPopover(Theme& theme, QWidget* host);
    void show(const StatusSnapshot& snapshot, const QRect& anchor);  // anchor in host coordinates

Q_SIGNALS:
    void reconnectAsked();
    void unsentAsked();
    void settingsAsked();

private:
    void fill(const StatusSnapshot& snapshot);
};

}  // namespace yc::ui
