// SPDX-License-Identifier: GPL-3.0-or-later
// Login 登录 (picture 16): who sits here; left, what this machine is. Knows no services: it emits what was typed.
#pragma once

#include "ui/common/text_field.h"

#include <QWidget>

namespace yc::ui {

class Button;

struct MachineLine {
    QString icon;
    QString name;   // 3 号窗口
    QString state;  // 已登记
};

class LoginPage : public QWidget {
    Q_OBJECT
public:
    explicit LoginPage(Theme& theme, QWidget* parent = nullptr);

    void setPlace(const QString& place);  // 3 号窗口: the button says 登录到 3 号窗口
    void setHall(const QString& hall, const QString& version);
    void setMachine(const QList<MachineLine>& lines);
    void setNotice(const QString& notice);                                // hand-over from the last shift; empty hides
    void setKeyCarrier(bool needed, bool present, const QString& words);  // 密码钥匙
    void setOfflineRule(const QString& words);                            // 断网可用 7 天内登录过的工号
    void setAccountName(const QString& name);                             // shown inside the account field
    void refuse(const QString& sentence);                                 // under the password, keeps the account
    void setBusy(bool busy);
    void reset();

    TextField* account() const { return m_account; }
    TextField* password() const { return m_password; }

Q_SIGNALS:
    void loginAsked(const QString& account, const QString& password);
    void accountEntered(const QString& account);
    void languageAsked();  // Alt+E
    void helpAsked();      // F1

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void submit();
    QWidget* makeLeft();
    QWidget* makeForm();
    Theme& m_theme;
    QWidget* m_left;
    QWidget* m_machine;
    TextField* m_account;
    TextField* m_password;
    TextField* m_carrier;
    Button* m_submit;
    QWidget* m_notice;
    Label* m_offline;
    Label* m_hall;
};

}  // namespace yc::ui
