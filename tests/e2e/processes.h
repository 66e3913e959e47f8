// SPDX-License-Identifier: GPL-3.0-or-later
// Real processes of one hall that a test can kill: the central API, and a window whose keys come through a pipe.
#pragma once

#include <QtTest>

#include "api/enrolment.h"
#include "api/hall_file.h"
#include "journal/database.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <csignal>
#include <memory>
#include <set>
#include <string>

namespace yc::test {

inline QString program(const char* name) {
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(name);
}

inline QString installer(const char* part) { return QStringLiteral(YC_SOURCE_DIR "/installer/") + QLatin1String(part); }

/// yichuang-server on a folder of its own; comes back on the same port.
class ServerProcess {
public:
    ServerProcess(QString data, QString hall, QStringList more = {})
        : m_data(std::move(data)), m_hall(std::move(hall)), m_more(std::move(more)) {}
    ~ServerProcess() { kill(); }

    bool start() {
        m_process = std::make_unique<QProcess>();
        m_process->setStandardErrorFile(m_data + QStringLiteral(".log"), QIODevice::Append);
        m_process->start(program("yichuang-server"),
                         QStringList{QStringLiteral("--data"), m_data, QStringLiteral("--hall"), m_hall,
                                     QStringLiteral("--catalogue"), installer("catalogue"),
                                     QStringLiteral("--calendar"), installer("calendar"), QStringLiteral("--port"),
                                     QString::number(m_port)} +
                             m_more);
        while (!m_process->canReadLine()) {
            if (!m_process->waitForReadyRead(60'000)) return false;
        }
        m_port = QString::fromUtf8(m_process->readLine()).trimmed().section(QLatin1Char(':'), -1).toInt();
        return m_port > 0;
    }
    void kill() {
        if (!m_process) return;
        ::kill(static_cast<pid_t>(m_process->processId()), SIGKILL);
        m_process->waitForFinished();
        m_process.reset();
    }
    void stop() {
        if (!m_process) return;
        m_process->terminate();
        m_process->waitForFinished(30'000);
        m_process.reset();
    }
    bool runs() const { return m_process != nullptr; }
    int port() const { return m_port; }

private:
    QString m_data, m_hall;
    QStringList m_more;
    int m_port = 0;
    std::unique_ptr<QProcess> m_process;
};

/// `yichuang --drive`: a window with simulated devices.
class StationProcess {
public:
    StationProcess(QStringList arguments, QString log) : m_arguments(std::move(arguments)), m_log(std::move(log)) {}
    ~StationProcess() { kill(); }

    bool start() {
        m_process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
        m_process->setProcessEnvironment(environment);
        m_process->setStandardErrorFile(m_log, QIODevice::Append);
        m_process->start(program("yichuang"), m_arguments + QStringList{QStringLiteral("--drive")});
        return reply(60'000).value(QStringLiteral("ready")).toBool();
    }
    /// Empty when the process is gone or does not answer.
    QJsonObject ask(const QString& line, int milliseconds = 60'000) {
        if (!send(line)) return {};
        return reply(milliseconds);
    }
    bool tell(const QString& line) { return ask(line).value(QStringLiteral("ok")).toBool(); }
    /// Writes and does not wait: something is on its way when the process is killed.
    bool send(const QString& line) {
        if (!m_process) return false;
        m_process->write(line.toUtf8() + '\n');
        return m_process->waitForBytesWritten(10'000);
    }
    void kill() {
        if (!m_process) return;
        ::kill(static_cast<pid_t>(m_process->processId()), SIGKILL);
        m_process->waitForFinished();
        m_process.reset();
    }
    void quit() {
        if (!m_process) return;
        m_process->write("quit\n");
        if (!m_process->waitForFinished(30'000)) kill();
        m_process.reset();
    }
    bool runs() const { return m_process != nullptr; }

private:
    QJsonObject reply(int milliseconds) {
        QDeadlineTimer deadline(milliseconds);
        while (!m_process->canReadLine()) {
            if (!m_process->waitForReadyRead(int(std::max<qint64>(1, deadline.remainingTime())))) return {};
        }
        return QJsonDocument::fromJson(m_process->readLine()).object();
    }
    QStringList m_arguments;
    QString m_log;
    std::unique_ptr<QProcess> m_process;
};

/// What a station's outbox file holds: every command in it was acknowledged to the person at the desk.
inline std::set<std::string> commandsInOutbox(const std::string& directory) {
    std::set<std::string> ids;
    const std::string file = directory + "/outbox.db";
    if (!QFile::exists(QString::fromStdString(file))) return ids;
    journal::Database database(file, {journal::Database::Mode::ReadWrite, 5'000, false});
    auto rows = database.query("SELECT id FROM outbox");
    while (rows.step()) ids.insert(rows.text(0));
    return ids;
}

}  // namespace yc::test
