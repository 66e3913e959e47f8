// SPDX-License-Identifier: GPL-3.0-or-later
// Printing against a real CUPS scheduler started by hand with a back end of a few lines, and the spool folder.
#include <QtTest>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <sys/stat.h>
#include <unistd.h>

#include <functional>
#include <memory>
#include <thread>

#include "peripherals/printing/cups_printer.h"
#include "peripherals/printing/spool_printer.h"

using namespace yc::peripherals;

namespace {

const std::string onePage = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

void writeFile(const QString& path, const QByteArray& bytes, QFile::Permissions permissions = {}) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write %s", qPrintable(path));
    file.write(bytes);
    file.close();
    if (permissions) file.setPermissions(permissions);
}

// A scheduler of our own in a folder of our own: socket, queues, spool. Nothing of the system's CUPS is touched.
class Scheduler {
public:
    Scheduler() {
        // The back end may run as another user than the test: the folder must be open to it.
        ::chmod(m_dir.path().toLocal8Bit().constData(), 0755);
        for (const char* folder :
             {"bin/backend", "bin/filter", "root", "spool/tmp", "cache", "state", "out", "data/mime"})
            QDir(m_dir.path()).mkpath(QString::fromLatin1(folder));
        ::chmod(path("out").toLocal8Bit().constData(), 0777);
        writeFile(path("bin/backend/paper"), backend(),
                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup | QFile::ExeGroup |
                      QFile::ReadOther | QFile::ExeOther);
        writeFile(path("data/mime/local.types"), "application/pdf pdf string(0,%PDF)\napplication/octet-stream\n");
        // The scheduler starts every back end through this helper of its own.
        QFile::link(QStringLiteral("/usr/lib/cups/daemon"), path("bin/daemon"));
        writeFile(path("files.conf"), filesConf());
        writeFile(path("root/cupsd.conf"), schedulerConf());
        writeFile(path("root/printers.conf"),
                  queue("counter", "Idle", "Yes") + queue("closed", "Idle", "No") + queue("paused", "Stopped", "Yes"));
    }

    ~Scheduler() { stop(); }

    bool start() {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral("/usr/sbin/cupsd"),
                        {QStringLiteral("-f"), QStringLiteral("-c"), path("root/cupsd.conf"), QStringLiteral("-s"),
                         path("files.conf")});
        return m_process.waitForStarted() &&
               QTest::qWaitFor([this] { return printer("counter").health().health != Health::Fault; }, 20000);
    }

    // Only the process that start() began.
    void stop() {
        if (m_process.state() == QProcess::NotRunning) return;
        m_process.terminate();
        if (m_process.waitForFinished(10000)) return;
        m_process.kill();
        m_process.waitForFinished(5000);
    }

    QString path(const char* relative) const { return m_dir.filePath(QString::fromLatin1(relative)); }
    CupsPrinter printer(const std::string& queue) const {
        return CupsPrinter({path("sock").toStdString(), 0, queue, "yichuang", 5000});
    }
    QStringList printed() const {
        return QDir(path("out")).entryList({QStringLiteral("*.pdf")}, QDir::Files, QDir::Name);
    }
    void setFlag(const char* flag, bool on) {
        if (on)
            writeFile(path(flag), "");
        else
            QFile::remove(path(flag));
    }
    // What the scheduler says about jobs and faults, for a failing test.
    QByteArray log() const {
        QFile file(path("state/error_log"));
        if (!file.open(QIODevice::ReadOnly)) return "no log";
        QByteArray told;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray& line : lines)
            if (line.contains("[Job") || line.startsWith("E ") || line.startsWith("W ")) told += line + '\n';
        return told.right(6000);
    }

private:
    // Copies what it gets into the folder "out"; waits while the file "empty" is there; gives up on the file "broken".
    QByteArray backend() const {
        return "#!/bin/sh\n[ $# -eq 0 ] && { echo 'direct paper \"Unknown\" \"Paper folder\"'; exit 0; }\nhall='" +
               m_dir.path().toUtf8() +
               "'\n[ -e \"$hall/broken\" ] && { echo 'ERROR: broken' >&2; exit 1; }\n"
               "if [ -e \"$hall/empty\" ]; then\n  echo 'STATE: +media-empty-error' >&2\n"
               "  n=0; while [ -e \"$hall/empty\" ] && [ $n -lt 300 ]; do sleep 0.1; n=$((n+1)); done\n"
               "  echo 'STATE: -media-empty-error' >&2\nfi\n"
               "cat \"${6:--}\" > \"$hall/out/$1.part\" && mv \"$hall/out/$1.part\" \"$hall/out/$1-$4.pdf\"\n";
    }

    QByteArray filesConf() const {
        const QByteArray hall = m_dir.path().toUtf8();
        QByteArray text = "ServerRoot " + hall + "/root\nServerBin " + hall + "/bin\nDataDir " + hall +
                          "/data\nRequestRoot " + hall + "/spool\nCacheDir " + hall + "/cache\nStateDir " + hall +
                          "/state\nTempDir " + hall + "/spool/tmp\nErrorLog " + hall + "/state/error_log\nAccessLog " +
                          hall + "/state/access_log\nPageLog " + hall + "/state/page_log\nFileDevice Yes\n";
        if (::geteuid() == 0) text += "SystemGroup root\nUser lp\nGroup lp\n";
        return text;
    }

    QByteArray schedulerConf() const {
        return "Listen " + m_dir.path().toUtf8() +
               "/sock\nLogLevel debug\nBrowsing Off\nWebInterface No\nDefaultAuthType None\nMaxJobs 0\n"
               "<Location />\n  Order allow,deny\n  Allow all\n</Location>\n"
               "<Policy default>\n  <Limit All>\n    Order deny,allow\n    Allow all\n  </Limit>\n</Policy>\n";
    }

    QByteArray queue(const QByteArray& name, const QByteArray& state, const QByteArray& accepting) const {
        return "<Printer " + name + ">\nInfo " + name + "\nDeviceURI paper:/" + name + "\nState " + state +
               "\nAccepting " + accepting + "\nShared No\nErrorPolicy abort-job\n</Printer>\n";
    }

    QTemporaryDir m_dir;
    QProcess m_process;
};

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

PrintFault::Kind faultOf(const std::function<void()>& call) {
    try {
        call();
    } catch (const PrintFault& fault) { return fault.kind(); }
    qFatal("nothing thrown");
    return PrintFault::Kind::Refused;
}

}  // namespace

class PrintingTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Scheduler> m_scheduler;

    bool reaches(Printer& printer, const PrintJobId& job, PrintState wanted) {
        const bool reached = QTest::qWaitFor([&] { return printer.status(job).state == wanted; }, 20000);
        if (!reached)
            qWarning("state %d, log: %s", static_cast<int>(printer.status(job).state),
                     m_scheduler ? m_scheduler->log().constData() : "");
        return reached;
    }

private Q_SLOTS:
    void initTestCase() {
        if (!QFile::exists(QStringLiteral("/usr/sbin/cupsd")))
            QFAIL("cupsd is missing: install the package cups-daemon");
        m_scheduler = std::make_unique<Scheduler>();
        if (!m_scheduler->start()) QFAIL(m_scheduler->log().constData());
    }

    void cleanupTestCase() { m_scheduler.reset(); }

    void cleanup() {
        m_scheduler->setFlag("empty", false);
        m_scheduler->setFlag("broken", false);
    }

    void aPaperComesOutWithItsBytesAndCopies() {
        CupsPrinter printer = m_scheduler->printer("counter");
        const PrintJobId job = printer.submit(onePage, "受理通知书 000124", 3);
        QVERIFY(job.value.rfind("counter-", 0) == 0);
        QVERIFY(reaches(printer, job, PrintState::Done));
        QVERIFY(printer.status(job).finished());
        const QString file = QString::fromStdString(job.value).section(QLatin1Char('-'), 1) + QStringLiteral("-3.pdf");
        QVERIFY(m_scheduler->printed().contains(file));
        QCOMPARE(contentOf(m_scheduler->path("out") + QLatin1Char('/') + file), QByteArray::fromStdString(onePage));
    }

    void outOfPaperIsToldAndGoesOn() {
        CupsPrinter printer = m_scheduler->printer("counter");
        m_scheduler->setFlag("empty", true);
        const PrintJobId job = printer.submit(onePage, "收件凭证", 1);
        QVERIFY(reaches(printer, job, PrintState::OutOfPaper));
        QCOMPARE(printer.health().health, Health::Warning);
        QVERIFY(printer.health().zh.find("缺纸") != std::string::npos);
        QVERIFY(!printer.status(job).finished());
        m_scheduler->setFlag("empty", false);
        QVERIFY(reaches(printer, job, PrintState::Done));
        QTRY_COMPARE(printer.health().health, Health::Ready);
    }

    void aJobIsCancelledOnce() {
        CupsPrinter printer = m_scheduler->printer("counter");
        m_scheduler->setFlag("empty", true);
        const PrintJobId job = printer.submit(onePage, "收件凭证", 1);
        QVERIFY(reaches(printer, job, PrintState::OutOfPaper));
        QVERIFY(printer.cancel(job));
        QVERIFY(reaches(printer, job, PrintState::Cancelled));
        QVERIFY(!printer.cancel(job));
    }

    void aFailedJobIsFailedNotDone() {
        CupsPrinter printer = m_scheduler->printer("counter");
        m_scheduler->setFlag("broken", true);
        const PrintJobId job = printer.submit(onePage, "收件凭证", 1);
        QVERIFY(reaches(printer, job, PrintState::Failed));
    }

    void aPausedQueueIsStoppedNotDone() {
        CupsPrinter printer = m_scheduler->printer("paused");
        const PrintJobId job = printer.submit(onePage, "收件凭证", 1);
        QCOMPARE(printer.status(job).state, PrintState::Stopped);
        QCOMPARE(printer.health().health, Health::Fault);
    }

    void refusalsAreTold() {
        CupsPrinter closed = m_scheduler->printer("closed");
        CupsPrinter unknown = m_scheduler->printer("nowhere");
        CupsPrinter printer = m_scheduler->printer("counter");
        QCOMPARE(faultOf([&] { closed.submit(onePage, "x", 1); }), PrintFault::Kind::Refused);
        QCOMPARE(faultOf([&] { unknown.submit(onePage, "x", 1); }), PrintFault::Kind::NoSuchQueue);
        QCOMPARE(faultOf([&] { printer.submit("no pdf", "x", 1); }), PrintFault::Kind::Refused);
        QCOMPARE(faultOf([&] { printer.submit(onePage, "x", 0); }), PrintFault::Kind::Refused);
        QCOMPARE(printer.status({"counter-99999"}).state, PrintState::Unknown);
        QCOMPARE(printer.status({"nonsense"}).state, PrintState::Unknown);
        QCOMPARE(unknown.health().health, Health::Fault);
    }

    void R164_schedulerAwayAndBackAgain() {
        CupsPrinter printer = m_scheduler->printer("counter");
        const PrintJobId job = printer.submit(onePage, "收件凭证", 1);
        QVERIFY(reaches(printer, job, PrintState::Done));
        m_scheduler->stop();
        QCOMPARE(faultOf([&] { printer.submit(onePage, "x", 1); }), PrintFault::Kind::Unreachable);
        QCOMPARE(printer.status(job).state, PrintState::Offline);
        QCOMPARE(printer.health().health, Health::Fault);
        if (!m_scheduler->start()) QFAIL(m_scheduler->log().constData());
        QVERIFY(reaches(printer, printer.submit(onePage, "收件凭证", 1), PrintState::Done));
    }

    // The simulator that ships.
    void spoolWritesEachPaperOnce() {
        QTemporaryDir dir;
        SpoolPrinter printer(dir.filePath(QStringLiteral("spool")).toStdString());
        const PrintJobId first = printer.submit(onePage, "一次性补正告知书 青政服补〔2026〕第000123号", 2);
        const PrintJobId second = printer.submit(onePage, "a/b:c", 1);
        QCOMPARE(printer.status(first).state, PrintState::Done);
        const QStringList files = QDir(dir.filePath(QStringLiteral("spool"))).entryList(QDir::Files, QDir::Name);
        QCOMPARE(files, QStringList({QStringLiteral("0001-一次性补正告知书 青政服补〔2026〕第000123号-2份.pdf"),
                                     QStringLiteral("0002-a_b_c-1份.pdf")}));
        QCOMPARE(contentOf(dir.filePath(QStringLiteral("spool/")) + files.first()), QByteArray::fromStdString(onePage));
        SpoolPrinter again(dir.filePath(QStringLiteral("spool")).toStdString());
        QCOMPARE(again.submit(onePage, "c", 1).value, std::string("0003"));
        QCOMPARE(again.status(second).state, PrintState::Unknown);
    }

    void spoolPlaysOutOfPaper() {
        QTemporaryDir dir;
        SpoolPrinter printer(dir.path().toStdString());
        printer.setOutOfPaper(true);
        const PrintJobId first = printer.submit(onePage, "一", 1);
        const PrintJobId second = printer.submit(onePage, "二", 1);
        QCOMPARE(printer.status(first).state, PrintState::OutOfPaper);
        QCOMPARE(printer.health().health, Health::Warning);
        QVERIFY(QDir(dir.path()).isEmpty());
        QVERIFY(printer.cancel(first));
        printer.setOutOfPaper(false);
        QCOMPARE(printer.status(first).state, PrintState::Cancelled);
        QCOMPARE(printer.status(second).state, PrintState::Done);
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files), QStringList(QStringLiteral("0002-二-1份.pdf")));
        QVERIFY(!printer.cancel(second));
    }

    void R164_spoolPlaysOffline() {
        QTemporaryDir dir;
        SpoolPrinter printer(dir.path().toStdString());
        printer.setOutOfPaper(true);
        const PrintJobId job = printer.submit(onePage, "一", 1);
        printer.setOffline(true);
        QCOMPARE(faultOf([&] { printer.submit(onePage, "二", 1); }), PrintFault::Kind::Unreachable);
        QCOMPARE(printer.status(job).state, PrintState::Offline);
        QCOMPARE(printer.health().health, Health::Fault);
        printer.setOutOfPaper(false);
        QCOMPARE(printer.status(job).state, PrintState::Offline);
        printer.setOffline(false);
        QCOMPARE(printer.status(job).state, PrintState::Done);
    }

    void spoolFolderThatCannotBe() {
        QTemporaryDir dir;
        writeFile(dir.filePath(QStringLiteral("file")), "x");
        QCOMPARE(faultOf([&] { SpoolPrinter printer(dir.filePath(QStringLiteral("file/spool")).toStdString()); }),
                 PrintFault::Kind::SpoolFailed);
    }

    void spoolFromFourThreads() {
        QTemporaryDir dir;
        SpoolPrinter printer(dir.path().toStdString());
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 25; ++i) printer.submit(onePage, "一", 1);
            });
        for (std::thread& thread : threads) thread.join();
        QCOMPARE(QDir(dir.path()).entryList({QStringLiteral("*.pdf")}, QDir::Files).size(), 100);
    }
};

QTEST_GUILESS_MAIN(PrintingTest)
#include "tst_printing.moc"
