// SPDX-License-Identifier: GPL-3.0-or-later
// Flow 流程: who waits for whom, from left to right, with the longest chain marked. The items table below is its twin with the
// same numbers. Arrows move over the boxes, Enter opens the item's row.
#pragma once

#include "ui/common/glyphs.h"
#include "workstation/catalogue_service.h"

#include <QAbstractButton>
#include <QList>

namespace yc::ui {

class FlowView : public QWidget {
    Q_OBJECT
public:
    explicit FlowView(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const workstation::CatalogueSnapshot& snapshot);
    // "Longest chain 7 working days" and what that means against the promise.
    QString verdict() const { return m_verdict; }
    QString support() const { return m_support; }
    void setCompact(bool compact);  // boxes of one line
    QList<QAbstractButton*> boxes() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened(const yc::domain::ItemId& item);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Box;
    void place();
    void move(Box* from, int key);
    int most() const;  // boxes in the fullest row
    int boxHeight() const;
    Theme& m_theme;
    workstation::CatalogueFlow m_flow;
    QList<Box*> m_boxes;
    QString m_verdict;
    QString m_support;
    bool m_late = false;
    bool m_compact = false;
};

}  // namespace yc::ui
