// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/workspace.h"

namespace yc::ui {

QList<KeyAction> Workspace::lineActions(const QString& prefix) const {
    static const char* const parts[] = {".card", ".call", ".recall", ".missed", ".park"};
    const QList<KeyAction> given = m_line ? m_line() : QList<KeyAction>();
    QList<KeyAction> actions;
    for (const char* part : parts) {
        KeyAction action;
        action.enabled = false;
        action.reason = tr("Tickets are called and cards are read at a window; this place has none");
        for (const KeyAction& counter : given) {
            if (counter.id == QLatin1String("counter") + QLatin1String(part)) { action = counter; }
        }
        action.id = prefix + QLatin1String(part);
        actions << action;
    }
    return actions;
}

}  // namespace yc::ui
