// SPDX-License-Identifier: GPL-3.0-or-later
// The speech process against a small engine of our own that writes down what it was asked to say.
#include <QtTest>

#include "peripherals/voice/process_voice.h"

#include <QFile>
#include <QTemporaryDir>

using namespace yc::peripherals;

namespace {
class Engine {
public:
    explicit Engine(const QString& name, const char* more = "") {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) qFatal("cannot write the engine");
        file.write("#!/bin/sh\n");
        file.write(QStringLiteral("echo \"$*\" >> %1\n").arg(heardFile()).toUtf8());
        file.write(more);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        settings.program = folder.filePath(name).toStdString();
    }
    QString heardFile() const { return folder.filePath(QStringLiteral("heard")); }
    QStringList heard() const {
        QFile file(heardFile());
        if (!file.open(QIODevice::ReadOnly)) return {};
        return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    }
    QTemporaryDir folder;
    ProcessVoiceSettings settings;
};
}  // namespace

class TestVoice : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void R067_aSentenceIsSaidAsOftenAsAsked() {
        const Engine engine(QStringLiteral("espeak-ng"));
        ProcessVoice voice(engine.settings);
        voice.say({"请 A 零 二 三 号到 3 号窗口", true, 2});
        voice.say({"Number A 0 2 3", false, 1});
        QTRY_COMPARE(engine.heard().size(), 3);
        QCOMPARE(engine.heard()[0], QStringLiteral("-v cmn -s 150 -a 100 -- 请 A 零 二 三 号到 3 号窗口"));
        QCOMPARE(engine.heard()[1], engine.heard()[0]);
        QCOMPARE(engine.heard()[2], QStringLiteral("-v en -s 150 -a 100 -- Number A 0 2 3"));
        QCOMPARE(int(voice.state().health), int(Health::Ready));
    }
    void speechDispatcherGetsItsOwnWords() {
        const Engine engine(QStringLiteral("spd-say"));
        ProcessVoice voice(engine.settings);
        voice.say({"请准备", true, 1});
        QTRY_COMPARE(engine.heard().size(), 1);
        QCOMPARE(engine.heard()[0], QStringLiteral("-w -l zh -r -10 -i 0 -- 请准备"));
    }
    void volumeIsTheSettings() {
        const Engine engine(QStringLiteral("espeak-ng"));
        ProcessVoice voice(engine.settings);
        voice.setVolume(30);
        voice.say({"轻", true, 1});
        QTRY_COMPARE(engine.heard().size(), 1);
        QCOMPARE(engine.heard()[0], QStringLiteral("-v cmn -s 150 -a 50 -- 轻"));
        voice.setVolume(0);
        voice.say({"不说", true, 1});
        voice.setVolume(100);
        voice.say({"响", true, 1});
        QTRY_COMPARE(engine.heard().size(), 2);
        QCOMPARE(engine.heard()[1], QStringLiteral("-v cmn -s 150 -a 200 -- 响"));
        const Engine dispatcher(QStringLiteral("spd-say"));
        ProcessVoice other(dispatcher.settings);
        other.setVolume(30);
        other.say({"轻", true, 1});
        QTRY_COMPARE(dispatcher.heard().size(), 1);
        QCOMPARE(dispatcher.heard()[0], QStringLiteral("-w -l zh -r -10 -i -50 -- 轻"));
    }
    void aTextIsNeverAnOption() {
        const Engine engine(QStringLiteral("espeak-ng"));
        ProcessVoice voice(engine.settings);
        voice.say({"--version", true, 1});
        voice.say({"", true, 1});  // nothing to say
        voice.say({"末", true, 1});
        QTRY_COMPARE(engine.heard().size(), 2);
        QVERIFY(engine.heard()[0].endsWith(QStringLiteral("-- --version")));
    }
    void hushStopsAndForgets() {
        const Engine engine(QStringLiteral("espeak-ng"), "exec sleep 30\n");
        ProcessVoice voice(engine.settings);
        voice.say({"一", true, 3});
        QTRY_COMPARE(engine.heard().size(), 1);
        voice.hush();
        voice.say({"二", true, 1});
        QTRY_COMPARE(engine.heard().size(), 2);
        QVERIFY(engine.heard()[1].endsWith(QStringLiteral("二")));
    }  // ends in the middle of a sentence: the thread stops at once
    void aSentenceThatDoesNotEndIsCutOff() {
        Engine engine(QStringLiteral("espeak-ng"), "exec sleep 30\n");
        engine.settings.longest = std::chrono::milliseconds(50);
        ProcessVoice voice(engine.settings);
        voice.say({"一", true, 2});
        QTRY_COMPARE(engine.heard().size(), 2);
    }
    void R067_callsAreNeverDroppedNoticesAre() {
        Engine engine(QStringLiteral("espeak-ng"), "exec sleep 30\n");
        engine.settings.mostWaiting = 3;
        engine.settings.longest = std::chrono::milliseconds(500);
        ProcessVoice voice(engine.settings);
        voice.say({"一", true, 1});
        QTRY_COMPARE(engine.heard().size(), 1);
        voice.say({"请准备", true, 1, /*notice=*/true});
        for (const char* text : {"二", "三", "四", "五"}) voice.say({text, true, 1});
        voice.say({"也准备", true, 1, /*notice=*/true});
        QTRY_COMPARE(engine.heard().size(), 5);
        QTest::qWait(700);  // nothing more comes
        QCOMPARE(engine.heard().size(), 5);
        QCOMPARE(engine.heard().filter(QStringLiteral("准备")).size(), 0);
        QVERIFY(engine.heard()[1].endsWith(QStringLiteral("二")));
        QVERIFY(engine.heard()[4].endsWith(QStringLiteral("五")));
    }
    void anEngineThatIsMissingIsTold() {
        ProcessVoiceSettings settings;
        settings.program = "/nonexistent/espeak-ng";
        ProcessVoice voice(settings);
        QCOMPARE(int(voice.state().health), int(Health::Ready));
        voice.say({"请准备", true, 1});
        QTRY_COMPARE(int(voice.state().health), int(Health::Fault));
        QVERIFY(voice.state().zh.find("语音") != std::string::npos);
    }
    void anEngineThatFailsIsToldAndTriedAgain() {
        const Engine engine(QStringLiteral("espeak-ng"), "test -e \"$0.ok\"\n");
        ProcessVoice voice(engine.settings);
        voice.say({"一", true, 1});
        QTRY_COMPARE(int(voice.state().health), int(Health::Fault));
        QFile ok(QString::fromStdString(engine.settings.program) + QStringLiteral(".ok"));
        QVERIFY(ok.open(QIODevice::WriteOnly));
        voice.say({"二", true, 1});
        QTRY_COMPARE(int(voice.state().health), int(Health::Ready));
    }
};

QTEST_GUILESS_MAIN(TestVoice)
#include "tst_voice.moc"
