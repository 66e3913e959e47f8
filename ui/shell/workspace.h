// SPDX-License-Identifier: GPL-3.0-or-later
// Workspace 工作区: what the shell needs to know of a screen. A workspace describes its keys, badge and panes;
// the shell shows the strip, the key bar, the toast and the overlays around it.
#pragma once

#include "ui/common/key_bar.h"
#include "ui/common/key_table.h"
#include "ui/common/layout_class.h"
#include "ui/common/toast.h"

#include <functional>
#include <QWidget>

class QSettings;

namespace yc::ui {

// One action of a workspace now. `id` refers to the key table, which knows the key, group and plain words.
struct KeyAction {
    QString id;          // "counter.act"
    QString label;       // words on the bar now ("出具一次性补正告知（3 项）"); empty: the table's
    QString shortLabel;  // narrow bar
    bool enabled = true;
    QString reason;       // why not
    bool active = false;  // suggested now
    QString armText;      // cannot be undone: arms on the first press
    std::function<void()> run;
};

// Sounds 提示音: each comes with words; volume and off in the settings (ui.md 8).
enum class Sound { ScanGood, ScanWrong, Refused };

class Workspace : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    virtual WorkspaceId id() const = 0;
    virtual QString title() const = 0;
    virtual QString stepTitle() const { return {}; }             // 材料, for the key help
    virtual KeyScope keyScope() const { return scopeOf(id()); }  // the step's own scope while inside one
    // Everything a key can do here now. Asked again after keyActionsChanged.
    virtual QList<KeyAction> keyActions() const = 0;
    virtual int badge() const { return 0; }
    // Replaces the queue strip (05, 07, 09); nullptr shows the strip. Owned by the shell afterwards.
    virtual QWidget* headerWidget() { return nullptr; }
    // Panes left to right for Ctrl+Tab; focus goes to the pane's own last place.
    virtual QList<QWidget*> panes() const { return {}; }
    virtual void enter() {}  // shown; place and focus are kept
    virtual void leave() {}
    virtual void setLayoutClass(LayoutClass) {}
    // Esc after the top layers: restore the cell being edited or go back to the list. True when something was done.
    virtual bool escape() { return false; }
    // A scanned code; true when taken, otherwise the shell asks the others and then says it is unknown.
    virtual bool scanned(const QString& code) {
        Q_UNUSED(code);
        return false;
    }
    virtual void saveLayout(QSettings&) const {}
    virtual void restoreLayout(QSettings&) {}
    // F2 and F5 to F8 belong to the line in front of the window, in every workspace of a clerk. Given by the counter
    // ("counter.card", "counter.call" …), asked again with every keyActions().
    void setLineActions(std::function<QList<KeyAction>()> actions) { m_line = std::move(actions); }

Q_SIGNALS:
    void keyActionsChanged();
    void badgeChanged(int count);
    void toast(const yc::ui::ToastLine& line);
    void announce(const QString& sentence);                       // screen reader only
    void goTo(yc::ui::WorkspaceId id, const QString& reference);  // open that workspace with this case, slip …
    void sounded(yc::ui::Sound sound);

protected:
    // The line's actions under this workspace's own ids ("find.call" …); where there is no window, why they rest.
    QList<KeyAction> lineActions(const QString& prefix) const;

private:
    std::function<QList<KeyAction>()> m_line;
};

}  // namespace yc::ui
