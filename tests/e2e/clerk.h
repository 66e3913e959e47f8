// SPDX-License-Identifier: GPL-3.0-or-later
// A clerk at a window that may die at any moment: looks at the screen and does the next thing a person would do.
#pragma once

#include "e2e/processes.h"

#include "domain/core/ids.h"

#include <utility>

namespace yc::test {

class Clerk {
public:
    explicit Clerk(StationProcess& window) : m_window(window) {}

    /// False when the window does not answer.
    bool look() {
        m_now = m_window.ask(QStringLiteral("show"));
        for (const auto& id : m_now.take(QStringLiteral("commands")).toArray())
            m_commands.insert(id.toString().toStdString());
        return !m_now.isEmpty();
    }
    bool finished() const { return caseNow("closed").toBool() && unsent() == 0; }

    bool signedIn() const { return now("signedIn").toBool(); }
    int unsent() const { return now("unsent").toInt(); }
    int conflicts() const { return now("conflicts").toInt(); }
    /// Of the case in service; −1 without one.
    int step() const { return now("hasCase").toBool() && !accepted() ? now("step").toInt() : -1; }
    int answers() const { return caseNow("answers").toInt(); }
    int fields() const { return caseNow("fields").toInt(); }
    int unchecked() const { return caseNow("unchecked").toInt(); }
    bool accepted() const { return caseNow("accepted").toBool(); }
    bool mayAccept() const { return step() == 4 && actEnabled(); }
    int held() const { return count("papers", "held"); }
    int packed() const { return count("papers", "packed"); }
    int drafts() const { return count("slips", "draft"); }
    int shelved() const { return count("results", "shelved"); }
    bool mayHandOver() const { return shelved() > 0 && workspace() == QLatin1String("issue") && actEnabled(); }
    bool waitsForOffices() const {
        return accepted() && held() == 0 && drafts() == 0 && unsent() == 0 && caseNow("results").toArray().size() < 7;
    }
    domain::CaseId caseId() const { return domain::CaseId(caseNow("id").toString().toStdString()); }
    QString nextLabel() const { return first("papers", "held", "label"); }
    QString draftCode() const { return QStringLiteral("YC1|slip|") + first("slips", "draft", "number"); }
    /// Ids of the commands the window took down since it was asked last.
    std::set<std::string> takeCommands() { return std::exchange(m_commands, {}); }
    QString said() const { return QString::fromUtf8(QJsonDocument(m_now).toJson(QJsonDocument::Compact)); }

    /// The next thing to do, and a look at what came of it. False: nothing has moved for too long.
    bool act() {
        const QJsonObject before = m_now;
        if (!signedIn()) {
            m_window.tell(QStringLiteral("signin linzhixia 示例-Yichuang-2026"));
        } else if (!accepted()) {
            atCounter();
        } else if (held() > 0 || drafts() > 0) {
            atHandoff();
        } else if (caseNow("results").toArray().size() == 7 && !caseNow("closed").toBool()) {
            atIssue();
        }
        QDeadlineTimer deadline(1500);
        do {
            QTest::qSleep(40);
            if (!look()) return false;
        } while (m_now == before && !deadline.hasExpired());
        m_still = m_now == before ? m_still + 1 : 0;
        return m_still < 40;
    }

private:
    QJsonValue now(const char* key) const { return m_now.value(QLatin1String(key)); }
    QJsonValue caseNow(const char* key) const { return now("case").toObject().value(QLatin1String(key)); }
    QString workspace() const { return now("workspace").toString(); }
    bool actEnabled() const { return now("act").toObject().value(QStringLiteral("enabled")).toBool(); }
    int count(const char* list, const char* flag) const {
        int found = 0;
        for (const auto& entry : caseNow(list).toArray()) found += entry.toObject().value(QLatin1String(flag)).toBool();
        return found;
    }
    QString first(const char* list, const char* flag, const char* value) const {
        for (const auto& entry : caseNow(list).toArray()) {
            const QJsonObject object = entry.toObject();
            if (object.value(QLatin1String(flag)).toBool()) return object.value(QLatin1String(value)).toString();
        }
        return {};
    }
    void key(const char* name) { m_window.tell(QStringLiteral("key ") + QLatin1String(name)); }
    void card() {
        m_window.tell(
            QStringLiteral("card 沈若溪\t430703199503181228\t女\t1995-03-18\t汉\t青屿市澄湖区临湖街88号3栋1202室"));
    }
    bool goTo(const char* name, const char* keys) {
        if (workspace() == QLatin1String(name)) return true;
        key(keys);
        return false;
    }

    void atCounter() {
        if (!goTo("counter", "Alt+1")) return;
        if (!now("hasCase").toBool()) {
            const int ticket = caseNow("ticketStatus").toInt();
            const bool here = ticket == 2 || ticket == 3;  // called, being served
            const bool mayCall = now("call").toObject().value(QStringLiteral("enabled")).toBool();
            if (here)
                card();
            else if (mayCall)
                key("F5");
            else if (actEnabled())
                key("F12");
            return;
        }
        const QJsonObject field = now("field").toObject();
        const QString name = field.value(QStringLiteral("name")).toString();
        const bool empty = field.value(QStringLiteral("text")).toString().isEmpty();
        switch (now("step").toInt()) {
        case 0:
            if (caseNow("applicant").toString().isEmpty())
                card();
            else if (empty && !field.isEmpty())
                m_window.tell(QStringLiteral("type 13800000101"));
            else
                key("Return");
            return;
        case 1:
            if (answers() >= 7)
                key("1");
            else if (m_still > 3)
                key("Ctrl+R");
            return;
        case 2: key(m_still > 2 ? "F12" : "1"); return;
        case 3:
            if (field.isEmpty()) {
                key("F12");
            } else if (!empty) {
                key("Return");
            } else if (name.contains(QStringLiteral("卡号"))) {
                m_window.tell(QStringLiteral("type 6222020200112233446"));
            } else if (name.contains(QStringLiteral("姓名"))) {
                m_window.tell(QStringLiteral("type 陆一禾"));
            } else {
                key("Ctrl+R");
            }
            return;
        default:
            if (actEnabled()) key("F12");
        }
    }

    void atHandoff() {
        if (!goTo("handoff", "Alt+2")) return;
        if (held() > 0) {
            m_window.tell(QStringLiteral("scan ") + nextLabel());
            return;
        }
        m_window.tell(QStringLiteral("scan ") + draftCode());
        QTest::qSleep(150);
        m_window.tell(QStringLiteral("scan S-") + first("slips", "draft", "id").right(6));
    }

    void atIssue() {
        if (!goTo("issue", "Alt+4")) return;
        const QString toShelve = [&] {
            for (const auto& entry : caseNow("results").toArray()) {
                const QJsonObject one = entry.toObject();
                if (one.value(QStringLiteral("paper")).toBool() && one.value(QStringLiteral("made")).toBool())
                    return one.value(QStringLiteral("id")).toString();
            }
            return QString();
        }();
        if (!toShelve.isEmpty()) {
            m_window.tell(QStringLiteral("scan R-") + toShelve);
            return;
        }
        if (mayHandOver()) {
            key("F12");
            return;
        }
        m_window.tell(QStringLiteral("citizen 5"));
        card();
        QTest::qSleep(700);
        for (const auto& entry : caseNow("results").toArray()) {
            const QJsonObject one = entry.toObject();
            if (!one.value(QStringLiteral("paper")).toBool()) continue;
            QTest::qSleep(250);
            m_window.tell(QStringLiteral("scan R-") + one.value(QStringLiteral("id")).toString());
        }
    }

    StationProcess& m_window;
    QJsonObject m_now;
    std::set<std::string> m_commands;
    int m_still = 0;
};

}  // namespace yc::test
