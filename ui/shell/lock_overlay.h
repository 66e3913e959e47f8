// SPDX-License-Identifier: GPL-3.0-or-later
// Lock 锁屏 (Ctrl+L): everything covered, the case kept; calls go on showing on the public display.
#pragma once

#include "ui/common/theme.h"

#include <QPointer>
#include <QWidget>

namespace yc::ui {

class Label;
class TextField;

class LockOverlay : public QWidget {
    Q_OBJECT
public:
    LockOverlay(Theme& theme, QWidget* host);
    void cover(const QString& name, const QString& place);
    void uncover();
    void refuse(const QString& sentence);

Q_SIGNALS:
    void unlockAsked(const QString& secret);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    Theme& m_theme;
    TextField* m_secret;
    Label* m_name;
    Label* m_place;
    QPointer<QWidget> m_before;
};

}  // namespace yc::ui
