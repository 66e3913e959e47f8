// SPDX-License-Identifier: GPL-3.0-or-later
#include <QtTest>

#include "domain/core/paper_code.h"

#include <random>
#include <set>

using namespace yc::domain;

Q_DECLARE_METATYPE(yc::domain::PaperKind)

namespace {

PaperSummary summary() {
    PaperSummary paper;
    paper.kind = PaperKind::Receipt;
    paper.number = PaperNumber("青政服收〔2026〕第000123号");
    paper.caseNumber = CaseNumber("YJS439901202603110030017K");
    paper.queryCode = "4F7P92AB";
    paper.theme = "新生儿出生一件事";
    paper.masked = "沈*𠮷";
    paper.at = startOfLocalDay(*parseIsoDate("2026-03-11")) + std::chrono::minutes(10 * 60 + 27);
    paper.lines = {{2, 2}, {1, 1}, {1, 0}, {0, 0}, {12, 0}};
    return paper;
}

const std::string signature(64, '\xA5');

}  // namespace

class PaperCodeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The words of RFC 4648, chapter 10.
    void base32Vectors_data() {
        QTest::addColumn<QByteArray>("plain");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray("") << QByteArray("");
        QTest::newRow("f") << QByteArray("f") << QByteArray("MY");
        QTest::newRow("fo") << QByteArray("fo") << QByteArray("MZXQ");
        QTest::newRow("foo") << QByteArray("foo") << QByteArray("MZXW6");
        QTest::newRow("foob") << QByteArray("foob") << QByteArray("MZXW6YQ");
        QTest::newRow("fooba") << QByteArray("fooba") << QByteArray("MZXW6YTB");
        QTest::newRow("foobar") << QByteArray("foobar") << QByteArray("MZXW6YTBOI");
    }
    void base32Vectors() {
        QFETCH(QByteArray, plain);
        QFETCH(QByteArray, text);
        QCOMPARE(base32(plain.toStdString()), text.toStdString());
        QCOMPARE(*fromBase32(text.toStdString()), plain.toStdString());
        QCOMPARE(*fromBase32(text.toLower().toStdString()), plain.toStdString());
    }
    void base32RefusesWhatItDoesNotWrite() {
        for (const char* text : {"M", "MZX", "MZXW6Y", "MZ=Q", "M1", "MZ XQ", "MZ"}) QVERIFY2(!fromBase32(text), text);
    }

    void R073_codeSaysWhatThePaperSays() {
        const std::string text = paperCodeText(ScopeId("H439901"), DeviceId("W03"), summary());
        const std::string code = paperCode(text, signature);
        QVERIFY(code.size() < 420);  // fits a QR code of 65 cells at level M
        const auto read = readPaperCode(code);
        QVERIFY(read);
        QCOMPARE(read->scope.str(), std::string("H439901"));
        QCOMPARE(read->signer.str(), std::string("W03"));
        QCOMPARE(read->signedText, text);
        QCOMPARE(read->signature, signature);
        QVERIFY(read->summary.kind == PaperKind::Receipt);
        QCOMPARE(read->summary.number.str(), summary().number.str());
        QCOMPARE(read->summary.caseNumber.str(), summary().caseNumber.str());
        QCOMPARE(read->summary.queryCode, summary().queryCode);
        QCOMPARE(read->summary.theme, summary().theme);
        QCOMPARE(read->summary.masked, summary().masked);
        QVERIFY(read->summary.at == summary().at);
        QVERIFY(read->summary.lines == summary().lines);
        QString small = QString::fromStdString(code).toLower();  // a scanner with its caps lock on
        QVERIFY(readPaperCode(small.toStdString()));
    }

    void R073_onlyLettersThatAQrCodeStoresBest() {
        for (const char c : paperCode(paperCodeText(ScopeId("H"), DeviceId("W03"), summary()), signature))
            QVERIFY((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ':');
    }

    void textsCannotForgeAField() {
        PaperSummary paper = summary();
        paper.theme = "甲\nYJS000\n乙";
        const auto read = readPaperCode(paperCode(paperCodeText(ScopeId("H"), DeviceId("W03"), paper), signature));
        QVERIFY(read);
        QCOMPARE(read->summary.theme, std::string("甲 YJS000 乙"));
        QCOMPARE(read->summary.masked, paper.masked);
    }

    void everyKindHasItsOwnLetter() {
        std::set<char> seen;
        for (int i = 0; i <= static_cast<int>(PaperKind::KeeperStatement); ++i) {
            const auto kind = static_cast<PaperKind>(i);
            const char letter = paperKindLetter(kind);
            QVERIFY2(letter != '?' && seen.insert(letter).second, qPrintable(QString::number(i)));
            QVERIFY(*paperKindOfLetter(letter) == kind);
        }
        QVERIFY(!paperKindOfLetter('?'));
    }

    void brokenCodesAreRefused() {
        const std::string text = paperCodeText(ScopeId("H439901"), DeviceId("W03"), summary());
        const std::string code = paperCode(text, signature);
        QVERIFY(!readPaperCode(""));
        QVERIFY(!readPaperCode("YC2:"));
        QVERIFY(!readPaperCode("YC3:" + code.substr(4)));
        QVERIFY(!readPaperCode(code + " "));
        QVERIFY(!readPaperCode(paperCode(text, "short")));
        QVERIFY(!readPaperCode(paperCode(text + "\nmore", signature)));
        const unsigned seed = std::random_device()();
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int round = 0; round < 2000; ++round) {  // whatever comes, nothing but an answer
            std::string changed = code;
            for (int n = 0; n < 3; ++n) changed[random() % changed.size()] = static_cast<char>(random());
            changed.resize(random() % (changed.size() + 1));
            const auto read = readPaperCode(changed);
            QVERIFY(!read || read->signature.size() == 64);
        }
    }

    void scannedCodesLeadToTheirCase() {
        const auto ofPaper =
            caseReference(paperCode(paperCodeText(ScopeId("H"), DeviceId("W03"), summary()), signature));
        QVERIFY(ofPaper);
        QCOMPARE(ofPaper->number.str(), summary().caseNumber.str());
        QCOMPARE(ofPaper->queryCode, std::string("4F7P92AB"));
        for (const char* kind : {"case", "notice"}) {
            const auto plain = caseReference("YC1|" + std::string(kind) + "|YJS1|AB");
            QVERIFY(plain);
            QCOMPARE(plain->number.str(), std::string("YJS1"));
            QCOMPARE(plain->queryCode, std::string("AB"));
        }
        QVERIFY(!caseReference("YC1|slip|HD-0311-007"));
        QVERIFY(!caseReference("YC1|ticket|A027|0123"));
        QVERIFY(!caseReference("4F7P92AB"));
    }
};

QTEST_GUILESS_MAIN(PaperCodeTest)
#include "tst_paper_code.moc"
