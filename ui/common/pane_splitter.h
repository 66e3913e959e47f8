// SPDX-License-Identifier: GPL-3.0-or-later
// Pane splitter 分栏: panes of a workspace side by side, 16 apart; widths remembered per workspace in design px.
#pragma once

#include "ui/common/theme.h"

#include <QSplitter>

class QSettings;

namespace yc::ui {

class PaneSplitter : public QSplitter {
    Q_OBJECT
public:
    // `key`: settings name, e.g. "counter.panes".
    PaneSplitter(Theme& theme, const QString& key, QWidget* parent = nullptr);
    // Pane with its preferred and least width in design px; width 0 = takes the rest.
    void addPane(QWidget* pane, int width, int minimum);
    void setPaneWidth(int index, int width);
    void save(QSettings& settings) const;
    void restore(QSettings& settings);

protected:
    QSplitterHandle* createHandle() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Pane {
        int width = 0;
        int minimum = 0;
    };
    void apply();
    Theme& m_theme;
    QString m_key;
    QList<Pane> m_panes;
    bool m_applying = false;
};

}  // namespace yc::ui
