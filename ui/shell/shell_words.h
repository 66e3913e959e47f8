// SPDX-License-Identifier: GPL-3.0-or-later
// Shell words 外壳用语: what the workstation publishes, said in the words of the status cluster and the toast.
#pragma once

#include "ui/common/status_cluster.h"
#include "ui/common/toast.h"
#include "workstation/snapshots.h"

#include <QCoreApplication>

namespace yc::ui {

// Language of refusals and notices; the source texts of the screens follow the installed translator.
enum class UiLanguage { Chinese, English };

class ShellWords {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::ShellWords)
public:
    static StatusSnapshot status(const workstation::StatusSnapshot& snapshot, domain::Instant now);
    static ToastLine toast(const workstation::Notice& notice, UiLanguage language);
    static UserCard user(const workstation::SessionSnapshot& session);
    static QString refusal(const domain::Refusal& refusal, UiLanguage language);
};

}  // namespace yc::ui
