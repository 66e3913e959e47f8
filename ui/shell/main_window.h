// SPDX-License-Identifier: GPL-3.0-or-later
// Main window 主窗口: rail, queue strip or workspace header, workspaces, status cluster, toast, key bar,
// overlays, and the one place where keys are routed. Holds no services.
#pragma once

#include "ui/common/command_palette.h"
#include "ui/common/key_help.h"
#include "ui/common/queue_strip.h"
#include "ui/common/status_cluster.h"
#include "ui/shell/workspace.h"

#include <functional>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QMap>

class QSettings;
class QStackedWidget;

namespace yc::ui {

class LiveLabel;
class LockOverlay;
class Rail;
class StatusPopover;
class Toast;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // Layout is kept in `settingsFile` (ini); empty keeps nothing.
    MainWindow(Theme& theme, KeyTable keys, const QString& settingsFile, QWidget* parent = nullptr);
    ~MainWindow() override;

    void addWorkspace(Workspace* workspace);  // ownership taken; in rail order
    void setWorkspace(WorkspaceId id);
    Workspace* workspace(WorkspaceId id) const;
    Workspace* current() const { return m_current; }

    void setQueue(const QueueSnapshot& snapshot);
    void setStatus(const StatusSnapshot& snapshot);
    void setUser(const UserCard& user);
    void say(const ToastLine& line);
    void announce(const QString& sentence);

    // Lock covers everything; unlocking is the caller's decision after unlockAsked.
    void lock();
    void unlock();
    bool isLocked() const;
    void refuseUnlock(const QString& sentence);

    // Pinyin initials of a text for the palette; without it only latin letters match.
    void setInitialsOf(std::function<QString(const QString&)> initials) { m_initialsOf = std::move(initials); }
    // A code from any scanner.
    void scanned(const QString& code);
    CommandPalette* palette() const { return m_palette; }
    KeyBar* keyBar() const { return m_keyBar; }
    QueueStrip* strip() const { return m_strip; }
    const KeyTable& keys() const { return m_keys; }
    LayoutClass layoutClass() const { return m_class; }

Q_SIGNALS:
    void ticketChosen(const QString& number);  // clicked in the strip
    void settingsAsked();
    void reconnectAsked();  // Ctrl+R
    void unsentAsked();     // Ctrl+U
    void findAsked();       // F3 when there is no Find workspace
    void locked();
    void unlockAsked(const QString& secret);
    void unknownScan(const QString& code);  // nobody took it
    void openAsked(yc::ui::WorkspaceId id, const QString& reference);
    void workspaceChanged(yc::ui::WorkspaceId id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void buildHeader();
    void build();
    void connectParts();
    void refreshKeys();
    void refreshLayout();
    void refreshHeader();
    bool routePress(QWidget* target, QKeyEvent* event);
    bool routeRelease(QKeyEvent* event);
    bool routeOverlay(QWidget* target, QKeyEvent* event);
    bool routeSequence(const QKeySequence& sequence);
    bool runGlobal(const QString& id);
    bool runAction(const QString& id);
    QList<PaletteItem> paletteItems() const;
    void placeToast();
    void showPanes();
    const KeyAction* action(const QString& id) const;
    void pressSlot(int fKey);
    void openPalette();
    void openHelp();
    void openStatus();
    void cyclePane(int by);
    void saveLayout() const;
    void restoreLayout();

    Theme& m_theme;
    KeyTable m_keys;
    QString m_settingsFile;
    QMap<WorkspaceId, Workspace*> m_workspaces;
    QMap<WorkspaceId, QWidget*> m_headers;
    QMap<WorkspaceId, QPointer<QWidget>> m_focus;
    Workspace* m_current = nullptr;
    QList<KeyAction> m_actions;
    StatusSnapshot m_status;
    Rail* m_rail = nullptr;
    QueueStrip* m_strip = nullptr;
    QWidget* m_header = nullptr;
    QStackedWidget* m_headerStack = nullptr;
    QStackedWidget* m_stack = nullptr;
    StatusCluster* m_cluster = nullptr;
    UserBadge* m_user = nullptr;
    Toast* m_toast = nullptr;
    KeyBar* m_keyBar = nullptr;
    CommandPalette* m_palette = nullptr;
    KeyHelp* m_help = nullptr;
    StatusPopover* m_popover = nullptr;
    LockOverlay* m_lock = nullptr;
    LiveLabel* m_live = nullptr;
    LayoutClass m_class = LayoutClass::Wide;
    QElapsedTimer m_helpPressed;
    std::function<QString(const QString&)> m_initialsOf;
};

}  // namespace yc::ui
