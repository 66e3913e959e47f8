// SPDX-License-Identifier: GPL-3.0-or-later
// Rail 左栏: the workspaces with their digit and badge, keys and settings at the foot. A tool bar to screen
// readers; outside the Tab cycle (Alt+1…7).
#pragma once

#include "ui/common/glyphs.h"
#include "ui/common/key_table.h"

#include <QWidget>

class QAbstractButton;

namespace yc::ui {

class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(Theme& theme, QWidget* parent = nullptr);

    void addWorkspace(WorkspaceId id, const QString& title, const QString& icon);
    void setCurrent(WorkspaceId id);
    void setBadge(WorkspaceId id, int count);
    void setDesignWidth(int px);  // 72 or 56
    static QString iconOf(WorkspaceId id);
    static QString titleOf(WorkspaceId id);

Q_SIGNALS:
    void chosen(yc::ui::WorkspaceId id);
    void keysAsked();
    void settingsAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Item;
    Item* itemOf(WorkspaceId id) const;
    void arrange();
    Theme& m_theme;
    QList<Item*> m_items;
    Item* m_keys;
    Item* m_settings;
    int m_width = 72;
};

}  // namespace yc::ui
