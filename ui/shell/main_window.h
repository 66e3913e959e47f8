// SPDX-License-Identifier: GPL-3.0-or-later
// Main window 主窗口: rail, queue strip or workspace header, workspaces, status cluster, toast, key bar,
// overlays, and the one place where keys are routed. Holds no services.
#pragma once

#include "ui/common/command_palette.h"
#include "ui/common/key_help.h"
#include "ui/common/queue_strip.h"
#include "ui/common/status_cluster.h"
#include "ui/shell/look.h"
#include "ui/shell/workspace.h"

#include <functional>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QMap>

class QSettings;
class QStackedWidget;
class QVBoxLayout;
class QTimer;

namespace yc::ui {

class LiveLabel;
class LockOverlay;
class Rail;
class SettingsPage;
class StatusPopover;
class Toast;

class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    // Layout is kept in `settingsFile` (ini); empty keeps nothing.
    MainWindow(Theme& theme, KeyTable keys, const QString& settingsFile, QWidget* parent = nullptr);
    ~MainWindow() override;

    void addWorkspace(Workspace* workspace);  // ownership taken; in rail order
    // A workspace that is made when it is first shown, or when the window has been idle after its first picture.
    void addWorkspace(WorkspaceId id, const QString& title, std::function<Workspace*()> make);
    void setWorkspace(WorkspaceId id);
    Workspace* workspace(WorkspaceId id) const;  // nullptr while it has not been made
    Workspace* current() const { return m_current; }
    void makeAll();  // the ones not shown yet, now

    void setQueue(const QueueSnapshot& snapshot);
    void setStatus(const StatusSnapshot& snapshot);
    void setUser(const UserCard& user);
    void say(const ToastLine& line);
    void announce(const QString& sentence);
    // What the settings page starts from; the theme's own values are taken from the theme.
    void setLook(const Look& look) { m_look = look; }
    Look look() const;
    SettingsPage* settings();

    // Lock covers everything; unlocking is the caller's decision after unlockAsked.
    void lock();
    void unlock();
    bool isLocked() const;
    void refuseUnlock(const QString& sentence);

    // Pinyin initials of a text for the palette; without it only latin letters match.
    void setInitialsOf(std::function<QString(const QString&)> initials) { m_initialsOf = std::move(initials); }
    // A code from any scanner.
    void scanned(const QString& code);
    CommandPalette* palette();
    KeyBar* keyBar() const { return m_keyBar; }
    QueueStrip* strip() const { return m_strip; }
    const KeyTable& keys() const { return m_keys; }
    LayoutClass layoutClass() const { return m_class; }

Q_SIGNALS:
    void ticketChosen(const QString& number);    // clicked in the strip
    void lookChanged(const yc::ui::Look& look);  // settings, and the keys for theme and letters
    void reconnectAsked();                       // Ctrl+R
    void unsentAsked();                          // Ctrl+U when there is no conflict desk
    void findAsked();                            // F3 when there is no Find workspace
    void locked();
    void unlockAsked(const QString& secret);
    void unknownScan(const QString& code);  // nobody took it
    void openAsked(yc::ui::WorkspaceId id, const QString& reference);
    void workspaceChanged(yc::ui::WorkspaceId id);
    void sounded(yc::ui::Sound sound);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    // Not made yet: what it takes to make it.
    struct Pending {
        QString title;
        std::function<Workspace*()> make;
    };
    void adopt(Workspace* workspace);
    void addToRail(WorkspaceId id, const QString& title);
    Workspace* made(WorkspaceId id);
    void makeNext();
    void showBadges();
    WorkspaceId home() const;
    KeyHelp* help();
    StatusPopover* popover();
    LockOverlay* lockOverlay();
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
    void reserveForToast();
    void showPanes();
    const KeyAction* action(const QString& id) const;
    void pressSlot(int fKey);
    void openPalette();
    void openHelp();
    void openStatus();
    void openSettings();
    void openUnsent();
    void goBack();
    void keepLook();
    void cyclePane(int by);
    void saveLayout() const;
    void restoreLayout();

    Theme& m_theme;
    KeyTable m_keys;
    QString m_settingsFile;
    QMap<WorkspaceId, Workspace*> m_workspaces;
    QMap<WorkspaceId, Pending> m_pending;
    QList<WorkspaceId> m_order;  // as added
    QTimer* m_makeRest = nullptr;
    WorkspaceId m_before = WorkspaceId::Counter;  // where the conflict desk goes back to
    Look m_look;
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
    QVBoxLayout* m_area = nullptr;  // around the workspace; the toast stands below it, not over its last rows
    KeyBar* m_keyBar = nullptr;
    CommandPalette* m_palette = nullptr;
    KeyHelp* m_help = nullptr;
    StatusPopover* m_popover = nullptr;
    SettingsPage* m_settings = nullptr;
    LockOverlay* m_lock = nullptr;
    LiveLabel* m_live = nullptr;
    LayoutClass m_class = LayoutClass::Wide;
    QElapsedTimer m_helpPressed;
    std::function<QString(const QString&)> m_initialsOf;
};

}  // namespace yc::ui
