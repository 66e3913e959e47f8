// SPDX-License-Identifier: GPL-3.0-or-later
// Status cluster 状态: connection, unsent work and devices in one place, top right; the popover says what goes
// on, what waits, what is safe, and the next step.
#pragma once

#include "ui/common/glyphs.h"

#include <QAbstractButton>

namespace yc::ui {

struct StatusSnapshot {
    enum class Link { Online, Slow, Offline };
    struct Device {
        QString name;
        LampState state = LampState::Normal;
        QString trouble;  // 快没纸; empty when well
        bool operator==(const Device&) const = default;
    };
    Link link = Link::Online;
    QString linkText;  // 在线, 离线 12 分
    int unsent = 0;
    int conflicts = 0;
    QList<Device> devices;
    QString deviceText;  // overrides n/m ("大屏 4/4")

    // popover
    QString linkTitle;    // 和中心断开 12 分钟
    QString linkDetail;   // 11:00 起，每 30 秒重连
    QString worksOn;      // 照常：…
    QString paused;       // 暂停：…
    QString unsentTitle;  // 待发 17 条，都已存在本机
    QString unsentDetail;
    QString deviceRemedy;
    bool operator==(const StatusSnapshot&) const = default;
};

class StatusCluster : public QAbstractButton {
    Q_OBJECT
public:
    explicit StatusCluster(Theme& theme, QWidget* parent = nullptr);
    void setSnapshot(const StatusSnapshot& snapshot);
    const StatusSnapshot& snapshot() const { return m_snapshot; }
    void setIconsOnly(bool iconsOnly);  // narrow strip
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part {
        QString icon;
        QString text;
        Tone tone = Tone::Neutral;
        bool filled = false;
    };
    QList<Part> parts() const;
    int partWidth(const Part& part) const;
    Theme& m_theme;
    StatusSnapshot m_snapshot;
    bool m_iconsOnly = false;
};

// User at the right end of the strip: first letter, name and place.
struct UserCard {
    QString initial;  // 知
    QString name;     // 林知夏
    QString place;    // 3 号窗口
    bool operator==(const UserCard&) const = default;
};

class UserBadge : public QWidget {
    Q_OBJECT
public:
    explicit UserBadge(Theme& theme, QWidget* parent = nullptr);
    void setUser(const UserCard& user);
    void setCompact(bool compact);  // disc only
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Theme& m_theme;
    UserCard m_user;
    bool m_compact = false;
};

}  // namespace yc::ui
