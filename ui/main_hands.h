// SPDX-License-Identifier: GPL-3.0-or-later
// Hands 代手: a station whose keys, cards and scans come from standard input, one request a line, and whose screen answers on
// standard output, one JSON object a line. For rehearsals and for tests that need a real process to kill. Simulated devices
// only.
//
//   signin ACCOUNT PASSWORD   key F12 | Return | 1 | Alt+2 …   type TEXT   scan CODE   citizen STARS
//   card NAME NUMBER SEX BIRTH NATION ADDRESS   (separated by tabs)        show      quit
#pragma once

#include "ui/main_drive.h"

#include <QJsonObject>
#include <QObject>
#include <set>
#include <string>

class QSocketNotifier;

namespace yc::app {

class Hands : public QObject {
    Q_OBJECT
public:
    // Listens to standard input until its end or `quit`, then ends the application.
    explicit Hands(Station& station);

    // What the screen shows, what this machine has on record about the case in service, and the ids of the commands it has
    // taken down since the last look.
    QJsonObject show();

private:
    void readable();
    void obey(const QString& line);
    QJsonObject caseOnRecord();
    Station& m_station;
    Drive m_drive;
    QSocketNotifier* m_notifier;
    QByteArray m_pending;
    domain::CaseId m_case;
    std::shared_ptr<std::set<std::string>> m_given = std::make_shared<std::set<std::string>>();  // not yet shown
};

}  // namespace yc::app
