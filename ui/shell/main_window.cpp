// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/common/accessibility.h"
#include "ui/common/rail.h"
#include "ui/common/status_popover.h"
#include "ui/common/toast.h"
#include "ui/shell/lock_overlay.h"
#include "ui/shell/settings_page.h"

#include <QApplication>
#include <QCloseEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace yc::ui {
namespace {

// White bar under the title: strip or workspace header, status, user.
class HeaderBar : public QWidget {
public:
    HeaderBar(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {}

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), m_theme.tokens().surface);
        painter.fillRect(0, height() - 1, width(), 1, m_theme.tokens().line);
    }

private:
    Theme& m_theme;
};

constexpr int compactBelow = 900;  // effective height, ui.md 2

}  // namespace

MainWindow::MainWindow(Theme& theme, KeyTable keys, const QString& settingsFile, QWidget* parent)
    : QMainWindow(parent), m_theme(theme), m_keys(std::move(keys)), m_settingsFile(settingsFile) {
    setWindowTitle(tr("Yichuang"));
    setMinimumSize(960, 600);
    build();
    connectParts();
    restoreLayout();
    m_makeRest = new QTimer(this);
    m_makeRest->setInterval(0);
    connect(m_makeRest, &QTimer::timeout, this, &MainWindow::makeNext);
    followTheme(theme, this, [this] {
        refreshLayout();
        update();
    });
    connect(&theme, &Theme::changed, this, &MainWindow::keepLook);
    qApp->installEventFilter(this);
}

MainWindow::~MainWindow() {
    qApp->removeEventFilter(this);
    saveLayout();
}

void MainWindow::buildHeader() {
    m_header = new HeaderBar(m_theme, centralWidget());
    auto* row = new QHBoxLayout(m_header);
    scaleLayout(m_theme, row, QMargins(0, 0, 16, 1), 16);
    m_headerStack = new QStackedWidget(m_header);
    m_strip = new QueueStrip(m_theme, m_headerStack);
    m_headerStack->addWidget(m_strip);
    m_cluster = new StatusCluster(m_theme, m_header);
    m_user = new UserBadge(m_theme, m_header);
    row->addWidget(m_headerStack, 1);
    row->addWidget(m_cluster, 0, Qt::AlignVCenter);
    row->addWidget(m_user, 0, Qt::AlignVCenter);
}

void MainWindow::build() {
    auto* central = new QWidget(this);
    setCentralWidget(central);
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rail = new Rail(m_theme, central);
    row->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    row->addLayout(column, 1);
    buildHeader();
    column->addWidget(m_header);
    m_stack = new QStackedWidget(central);
    m_area = new QVBoxLayout;
    followTheme(m_theme, m_area, [this] { reserveForToast(); });
    m_area->addWidget(m_stack);
    column->addLayout(m_area, 1);
    m_keyBar = new KeyBar(m_theme, central);
    column->addWidget(m_keyBar);
    m_toast = new Toast(m_theme, central);
    m_live = new LiveLabel(central);
}

// Overlays are made when they are first opened: none of them is in the first picture.
CommandPalette* MainWindow::palette() {
    if (!m_palette) { m_palette = new CommandPalette(m_theme, centralWidget()); }
    return m_palette;
}

KeyHelp* MainWindow::help() {
    if (!m_help) { m_help = new KeyHelp(m_theme, centralWidget()); }
    return m_help;
}

StatusPopover* MainWindow::popover() {
    if (m_popover) { return m_popover; }
    m_popover = new StatusPopover(m_theme, centralWidget());
    connect(m_popover, &StatusPopover::reconnectAsked, this, &MainWindow::reconnectAsked);
    connect(m_popover, &StatusPopover::unsentAsked, this, &MainWindow::openUnsent);
    connect(m_popover, &StatusPopover::settingsAsked, this, &MainWindow::openSettings);
    return m_popover;
}

SettingsPage* MainWindow::settings() {
    if (m_settings) { return m_settings; }
    m_settings = new SettingsPage(m_theme, centralWidget());
    connect(m_settings, &SettingsPage::changed, this, [this](const Look& look) {
        m_look = look;
        Q_EMIT lookChanged(look);
    });
    return m_settings;
}

LockOverlay* MainWindow::lockOverlay() {
    if (m_lock) { return m_lock; }
    m_lock = new LockOverlay(m_theme, centralWidget());
    connect(m_lock, &LockOverlay::unlockAsked, this, &MainWindow::unlockAsked);
    return m_lock;
}

Look MainWindow::look() const {
    Look look = m_look;
    look.theme = m_theme.id();
    look.scale = m_theme.scalePercent();
    look.reduceMotion = m_theme.reduceMotion();
    return look;
}

void MainWindow::keepLook() {
    if (m_settings && m_settings->isOpen()) { return; }  // it tells by itself
    if (look() == m_look) { return; }                    // the density followed the window
    m_look = look();
    Q_EMIT lookChanged(m_look);
}

void MainWindow::connectParts() {
    connect(m_rail, &Rail::chosen, this, &MainWindow::setWorkspace);
    connect(m_rail, &Rail::keysAsked, this, &MainWindow::openHelp);
    connect(m_rail, &Rail::settingsAsked, this, &MainWindow::openSettings);
    connect(m_strip, &QueueStrip::ticketClicked, this, &MainWindow::ticketChosen);
    connect(m_cluster, &QAbstractButton::clicked, this, &MainWindow::openStatus);
    connect(m_keyBar, &KeyBar::triggered, this, &MainWindow::pressSlot);
    connect(m_keyBar, &KeyBar::refused, this, [this](int, const QString& reason) {
        if (!reason.isEmpty()) { say({ToastLine::Kind::Information, reason, {}, {}, {}, 4000}); }
    });
    connect(m_keyBar, &KeyBar::armed, this, [this](int, const QString& sentence) { announce(sentence); });
    connect(m_toast, &Toast::changed, this, &MainWindow::placeToast);
}

void MainWindow::addToRail(WorkspaceId id, const QString& title) {
    m_order << id;
    if (id != WorkspaceId::Conflict) { m_rail->addWorkspace(id, title, Rail::iconOf(id)); }
}

void MainWindow::addWorkspace(Workspace* workspace) {
    addToRail(workspace->id(), workspace->title());
    adopt(workspace);
    if (!m_current) { setWorkspace(workspace->id()); }
}

void MainWindow::addWorkspace(WorkspaceId id, const QString& title, std::function<Workspace*()> make) {
    addToRail(id, title);
    m_pending.insert(id, {title, std::move(make)});
}

Workspace* MainWindow::made(WorkspaceId id) {
    if (const auto pending = m_pending.constFind(id); pending != m_pending.constEnd()) {
        const auto make = pending->make;
        m_pending.erase(pending);
        adopt(make());
    }
    return m_workspaces.value(id);
}

// One after the other, each when nothing else is to be done: the first picture and the first key come before them.
void MainWindow::makeNext() {
    if (m_pending.isEmpty()) {
        m_makeRest->stop();
        return;
    }
    for (const WorkspaceId id : std::as_const(m_order)) {
        if (m_pending.contains(id)) {
            made(id);
            return;
        }
    }
}

void MainWindow::makeAll() {
    while (!m_pending.isEmpty()) { makeNext(); }
}

WorkspaceId MainWindow::home() const {
    for (const WorkspaceId id : m_order) {
        if (id != WorkspaceId::Conflict) { return id; }
    }
    return WorkspaceId::Counter;
}

// What is to be settled is counted at the first place of the rail (ui.md 10).
void MainWindow::showBadges() {
    const Workspace* conflicts = m_workspaces.value(WorkspaceId::Conflict);
    for (const Workspace* workspace : std::as_const(m_workspaces)) {
        const int more = conflicts && workspace->id() == home() ? conflicts->badge() : 0;
        m_rail->setBadge(workspace->id(), workspace->badge() + more);
    }
}

void MainWindow::adopt(Workspace* workspace) {
    const WorkspaceId id = workspace->id();
    m_workspaces.insert(id, workspace);
    m_stack->addWidget(workspace);
    showBadges();
    if (QWidget* header = workspace->headerWidget()) {
        m_headers.insert(id, header);
        m_headerStack->addWidget(header);
    }
    connect(workspace, &Workspace::keyActionsChanged, this, [this, workspace] {
        if (m_current == workspace) { refreshKeys(); }
    });
    connect(workspace, &Workspace::badgeChanged, this, &MainWindow::showBadges);
    connect(workspace, &Workspace::sounded, this, &MainWindow::sounded);
    connect(workspace, &Workspace::toast, this, &MainWindow::say);
    connect(workspace, &Workspace::announce, this, &MainWindow::announce);
    connect(workspace, &Workspace::goTo, this, [this](WorkspaceId target, const QString& reference) {
        setWorkspace(target);
        Q_EMIT openAsked(target, reference);
    });
    if (!m_settingsFile.isEmpty()) {
        QSettings settings(m_settingsFile, QSettings::IniFormat);
        workspace->restoreLayout(settings);
    }
    workspace->setLayoutClass(m_class);
}

Workspace* MainWindow::workspace(WorkspaceId id) const { return m_workspaces.value(id); }

void MainWindow::setWorkspace(WorkspaceId id) {
    Workspace* next = made(id);
    if (!next || next == m_current) {
        m_rail->setCurrent(m_current ? m_current->id() : id);
        return;
    }
    if (m_current) {
        if (m_current->id() != WorkspaceId::Conflict) { m_before = m_current->id(); }
        QWidget* focus = QApplication::focusWidget();
        if (focus && m_current->isAncestorOf(focus)) { m_focus[m_current->id()] = focus; }
        m_current->leave();
    }
    m_current = next;
    m_stack->setCurrentWidget(next);
    m_rail->setCurrent(id == WorkspaceId::Conflict ? m_before : id);
    refreshHeader();
    refreshKeys();
    showPanes();
    next->enter();
    if (QWidget* focus = m_focus.value(id); focus && focus->isVisible()) {
        focus->setFocus(Qt::OtherFocusReason);
    } else if (QWidget* inside = QApplication::focusWidget(); !inside || !next->isAncestorOf(inside)) {
        cyclePane(0);
    }
    Q_EMIT workspaceChanged(id);
}

void MainWindow::setQueue(const QueueSnapshot& snapshot) { m_strip->setSnapshot(snapshot); }

void MainWindow::setStatus(const StatusSnapshot& snapshot) {
    m_status = snapshot;
    m_cluster->setSnapshot(snapshot);
    if (m_popover && m_popover->isOpen()) { openStatus(); }
}

void MainWindow::setUser(const UserCard& user) { m_user->setUser(user); }

void MainWindow::say(const ToastLine& line) {
    m_toast->say(line);
    announce(line.text);
}

void MainWindow::announce(const QString& sentence) { m_live->say(sentence); }

void MainWindow::reserveForToast() {
    const int pad = m_theme.px(m_theme.density() == Density::Compact ? 12 : 16);
    const int toast = m_toast && !m_toast->isHidden() ? m_toast->height() + m_theme.px(8) - pad / 2 : 0;
    m_area->setContentsMargins(pad, pad, pad, pad + toast);
}

void MainWindow::placeToast() {
    reserveForToast();
    m_area->activate();
    const QRect area = m_stack->geometry();
    const int height = m_toast->height();
    m_toast->setGeometry(area.left(), m_keyBar->y() - height - m_theme.px(8), area.width(), height);
    m_toast->raise();
}

void MainWindow::lock() {
    for (Popover* popover : findChildren<Popover*>()) { popover->closeIt(); }  // those of the workspaces too
    lockOverlay()->cover(m_user->accessibleName(), {});
    Q_EMIT locked();
}

void MainWindow::unlock() { lockOverlay()->uncover(); }
bool MainWindow::isLocked() const { return m_lock && !m_lock->isHidden(); }
void MainWindow::refuseUnlock(const QString& sentence) { lockOverlay()->refuse(sentence); }

void MainWindow::scanned(const QString& code) {
    if (isLocked()) {
        return;  // nothing happens behind a locked screen
    }
    makeAll();  // each of them may know the code
    bool taken = m_current && m_current->scanned(code);
    for (Workspace* workspace : std::as_const(m_workspaces)) {
        taken = taken || (workspace != m_current && workspace->scanned(code));
    }
    if (taken) {
        Q_EMIT sounded(Sound::ScanGood);
        return;
    }
    Q_EMIT unknownScan(code);
    Q_EMIT sounded(Sound::ScanWrong);
    say({ToastLine::Kind::Fault, tr("This code is not known here. Nothing was changed"), {}, {}, {}, 5000});
}

void MainWindow::refreshHeader() {
    QWidget* header = m_current ? m_headers.value(m_current->id(), nullptr) : nullptr;
    m_headerStack->setCurrentWidget(header ? header : m_strip);
}

void MainWindow::refreshLayout() {
    m_class = layoutClassOf(width(), m_theme.scalePercent());
    const int effectiveHeight = height() * 100 / m_theme.scalePercent();
    m_theme.setDensity(effectiveHeight < compactBelow ? Density::Compact : Density::Comfortable);
    m_rail->setDesignWidth(railWidthOf(m_class));
    m_header->setFixedHeight(m_theme.px(m_class == LayoutClass::Wide ? 64 : 56));
    m_strip->setLayoutClass(m_class);
    m_cluster->setIconsOnly(m_class != LayoutClass::Wide);
    m_user->setCompact(m_class != LayoutClass::Wide);
    for (Workspace* workspace : std::as_const(m_workspaces)) { workspace->setLayoutClass(m_class); }
    showPanes();
    placeToast();
}

// Below the smallest layout one pane shows at a time; Ctrl+Tab changes it.
void MainWindow::showPanes() {
    if (!m_current) { return; }
    static const char* hiddenHere = "ycHiddenByShell";
    const QList<QWidget*> panes = m_current->panes();
    QWidget* keep = nullptr;
    for (QWidget* pane : panes) {
        if (pane->isAncestorOf(QApplication::focusWidget())) { keep = pane; }
    }
    keep = keep ? keep : panes.value(0);
    for (QWidget* pane : panes) {
        const bool hide = m_class == LayoutClass::OnePane && pane != keep;
        if (hide && !pane->isHidden()) {
            pane->setProperty(hiddenHere, true);
            pane->hide();
        } else if (!hide && pane->property(hiddenHere).toBool()) {
            pane->setProperty(hiddenHere, false);
            pane->show();
        }
    }
}

void MainWindow::cyclePane(int by) {
    if (!m_current) { return; }
    const QList<QWidget*> panes = m_current->panes();
    if (panes.isEmpty()) {
        m_current->setFocus();
        return;
    }
    qsizetype at = 0;
    for (qsizetype i = 0; i < panes.size(); ++i) {
        if (panes[i]->isAncestorOf(QApplication::focusWidget()) || panes[i] == QApplication::focusWidget()) { at = i; }
    }
    for (qsizetype step = 0; step < panes.size(); ++step) {
        at = (at + by + panes.size()) % panes.size();
        QWidget* pane = panes[at];
        if (m_class == LayoutClass::OnePane && pane->isHidden()) {
            pane->show();
            pane->setProperty("ycHiddenByShell", false);
        }
        if (!pane->isHidden() || by == 0) {
            QWidget* inside = pane->focusWidget();
            if (!inside || !inside->isVisibleTo(pane)) {
                const auto children = pane->findChildren<QWidget*>();
                inside = nullptr;
                for (QWidget* child : children) {
                    if ((child->focusPolicy() & Qt::TabFocus) && child->isVisibleTo(pane) && child->isEnabled()) {
                        inside = child;
                        break;
                    }
                }
            }
            (inside ? inside : pane)->setFocus(Qt::TabFocusReason);
            break;
        }
    }
    showPanes();
}

void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    // After the first picture: the timer runs when the event loop has nothing better to do.
    QTimer::singleShot(0, m_makeRest, qOverload<>(&QTimer::start));
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    refreshLayout();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::saveLayout() const {
    if (m_settingsFile.isEmpty()) { return; }
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    if (isWindow()) { settings.setValue(QStringLiteral("window/geometry"), saveGeometry()); }
    if (m_current) { settings.setValue(QStringLiteral("window/workspace"), int(m_current->id())); }
    for (const Workspace* workspace : m_workspaces) { workspace->saveLayout(settings); }
}

void MainWindow::restoreLayout() {
    resize(1920, 1080);
    if (m_settingsFile.isEmpty()) { return; }
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
}

}  // namespace yc::ui
