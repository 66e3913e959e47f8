// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identity/citizen_id.h"
#include "domain/identity/contact.h"
#include "domain/identity/credit_code.h"
#include "domain/identity/id_document.h"
#include "domain/identity/person_name.h"
#include "domain/identity/utf8.h"

#include <QtTest>

#include <random>
#include <set>

using namespace yc::domain;

namespace {

std::string problemName(const IdProblem& problem) {
    static const char* const names[] = {"empty", "length", "tooLong", "character", "date", "check", "broken", "shape"};
    return names[problem.what.index()];
}

Date day(int year, unsigned month, unsigned dayOfMonth) {
    return Date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{dayOfMonth}};
}

}  // namespace

class TestIdentity : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void citizenIdValid_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<int>("kind");
        QTest::addColumn<bool>("male");
        QTest::addColumn<QString>("birth");
        const auto row = [](const char* number, CitizenId::Kind kind, bool male, const char* birth) {
            QTest::newRow(number) << QString::fromUtf8(number) << static_cast<int>(kind) << male
                                  << QString::fromUtf8(birth);
        };
        using Kind = CitizenId::Kind;
        row("11010519491231002X", Kind::Resident, false, "1949-12-31");
        row("11010519491231002x", Kind::Resident, false, "1949-12-31");
        row("440524188001010014", Kind::Resident, true, "1880-01-01");
        row("830000199201300022", Kind::Taiwan, false, "1992-01-30");
        row("310101198001010018", Kind::Resident, true, "1980-01-01");
        row("110101201801010013", Kind::Resident, true, "2018-01-01");
        row("431102199003074516", Kind::Resident, true, "1990-03-07");
        row("430703202509160027", Kind::Resident, false, "2025-09-16");
    }
    void citizenIdValid() {
        QFETCH(QString, number);
        const auto id = CitizenId::parse(number.toStdString());
        QVERIFY(id);
        QCOMPARE(QString::fromStdString(id->str()), number.toUpper());
        QTEST(static_cast<int>(id->kind()), "kind");
        QTEST(id->sex() == Sex::Male, "male");
        QTEST(QString::fromStdString(isoDate(id->birth())), "birth");
    }

    void citizenIdRefused_data() {
        QTest::addColumn<QString>("number");
        QTest::addColumn<QString>("problem");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("impossible date, check digit right") << "432522199502290019"
                                                            << "date"
                                                            << "1995 年 2 月没有 29 日。请对照证件再输";
        QTest::newRow("check digit") << "110105194912310021"
                                     << "check"
                                     << "末位校验码对不上，有一位输错了。请对照证件再输";
        QTest::newRow("one short") << "11010519491231002"
                                   << "length"
                                   << "号码少 1 位，应为 18 位。请对照证件再输";
        QTest::newRow("two long") << "11010519491231002012"
                                  << "length"
                                  << "号码多 2 位，应为 18 位。请对照证件再输";
        QTest::newRow("empty") << ""
                               << "empty"
                               << "还没有填。请对照证件输入";
        QTest::newRow("letter") << "1101051949123100O1"
                                << "character"
                                << "第 17 位“O”不能用在这里。请对照证件再输";
        QTest::newRow("X not last") << "1101051949X2310021"
                                    << "character"
                                    << "第 11 位“X”不能用在这里。请对照证件再输";
        QTest::newRow("wide digit") << "１10105194912310021"
                                    << "character"
                                    << "第 1 位“１”不能用在这里。请对照证件再输";
        QTest::newRow("month 13") << "110105194913310021"
                                  << "date"
                                  << "没有 13 月。请对照证件再输";
    }
    void citizenIdRefused() {
        QFETCH(QString, number);
        const auto id = CitizenId::parse(number.toStdString());
        QVERIFY(!id);
        QTEST(QString::fromStdString(problemName(id.error())), "problem");
        QTEST(QString::fromStdString(sentence(id.error(), Language::Chinese)), "sentence");
        QVERIFY(!sentence(id.error(), Language::English).empty());
    }

    void citizenIdMasksAndAges() {
        const auto id = CitizenId::parse("110101201801010013");
        QVERIFY(id);
        QCOMPARE(id->masked(), std::string("110101********0013"));
        QCOMPARE(id->ageOn(day(2026, 1, 1)), 8);
        QCOMPARE(id->ageOn(day(2025, 12, 31)), 7);
        const auto problem = CitizenId::parse("432522199502290019").error();
        QCOMPARE(*problem.as<IdProblem::ImpossibleDate>(), (IdProblem::ImpossibleDate{1995, 2, 29}));
        QCOMPARE(sentence(problem, Language::English),
                 std::string("February 1995 has no day 29. Compare with the card and enter it again"));
    }

    void oldNumberIsConverted() {
        const auto id = CitizenId::fromOldNumber("110105491231002");
        QVERIFY(id);
        QCOMPARE(id->str(), std::string("11010519491231002X"));
        QVERIFY(!CitizenId::parse("110105491231002"));
        QVERIFY(!CitizenId::fromOldNumber("110105490230002"));
        QVERIFY(!CitizenId::fromOldNumber("11010519491231002X"));
    }

    void everySingleDigitErrorIsFound() {
        const quint32 seed = 20260311;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int round = 0; round < 300; ++round) {
            const Date birth = day(1950, 1, 1) + std::chrono::days{static_cast<int>(random() % 27000)};
            std::string number =
                std::to_string(110000 + random() % 550000) + compactDate(birth) + std::to_string(100 + random() % 900);
            number.push_back(citizenIdCheck(number));
            QVERIFY(CitizenId::parse(number));
            for (std::size_t i = 0; i < 17; ++i) {
                std::string other = number;
                other[i] = static_cast<char>('0' + (other[i] - '0' + 1 + static_cast<int>(random() % 9)) % 10);
                QVERIFY2(!CitizenId::parse(other), other.c_str());
            }
        }
    }

    void creditCodes_data() {
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("problem");
        for (const char* code : {"91350100M000100Y43", "91110108551385082Q", "914403001922038216", "9144030071526726XG",
                                 "91110000802100433B", "11100000000013127D", "114311000062300180", "92431102MA4L00011R",
                                 "91430703MA4P12AB1Y", "12430700447000015M", "93431121MA4Q77RX7P", "52430000502012343M",
                                 "91350100m000100y43"}) {
            QTest::newRow(code) << QString::fromUtf8(code) << QString();
        }
        QTest::newRow("I") << "91350100I000100Y43"
                           << "character";
        QTest::newRow("check") << "91350100M000100Y44"
                               << "check";
        QTest::newRow("short") << "91350100M000100Y4"
                               << "length";
        QTest::newRow("empty") << ""
                               << "empty";
    }
    void creditCodes() {
        QFETCH(QString, code);
        QFETCH(QString, problem);
        const auto parsed = UnifiedCreditCode::parse(code.toStdString());
        QCOMPARE(parsed ? QString() : QString::fromStdString(problemName(parsed.error())), problem);
        if (parsed) {
            QCOMPARE(QString::fromStdString(parsed->str()), code.toUpper());
            QVERIFY(parsed->innerCheckHolds());
        }
    }

    void documents_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("number");
        QTest::addColumn<bool>("fits");
        const auto row = [](const char* tag, DocumentType type, const char* number, bool fits) {
            QTest::newRow(tag) << static_cast<int>(type) << QString::fromUtf8(number) << fits;
        };
        row("resident", DocumentType::ResidentId, " 11010519491231002x ", true);
        row("resident, Taiwan number", DocumentType::ResidentId, "830000199201300022", false);
        row("Taiwan residence", DocumentType::TaiwanResidence, "830000199201300022", true);
        row("foreign before 2023", DocumentType::ForeignPermanent, "USA110079112310", true);
        row("foreign before 2023, short", DocumentType::ForeignPermanent, "USA11007911231", false);
        row("Hong Kong pass", DocumentType::HongKongMacauPass, "H12345678", true);
        row("Macau pass, 10 digits", DocumentType::HongKongMacauPass, "M1234567890", true);
        row("Taiwan pass", DocumentType::TaiwanPass, "12345678", true);
        row("Taiwan pass, 7", DocumentType::TaiwanPass, "1234567", false);
        row("permit to Hong Kong", DocumentType::MainlandPass, "CA1234567", true);
        row("passport", DocumentType::Passport, "EA1234567", true);
        row("passport, digits only", DocumentType::Passport, "123456789", true);
        row("passport, dash", DocumentType::Passport, "EA-123456", false);
        row("officer", DocumentType::OfficerCard, "军字第20012345号", true);
        row("empty", DocumentType::Passport, "  ", false);
    }
    void documents() {
        QFETCH(int, type);
        QFETCH(QString, number);
        QFETCH(bool, fits);
        const auto document = IdDocument::parse(static_cast<DocumentType>(type), number.toStdString());
        QCOMPARE(bool(document), fits);
    }
    void foreignPermanentNewEdition() {
        std::string number = "91184019800101001";  // 9 + province + country + birth + sequence
        number.push_back(citizenIdCheck(number));
        const auto document = IdDocument::parse(DocumentType::ForeignPermanent, number);
        QVERIFY(document);
        QCOMPARE(document->citizenId()->kind(), CitizenId::Kind::ForeignPermanent);
    }
    void documentTypeCodesAreDistinct() {
        std::set<std::string> codes;
        for (const DocumentTypeInfo& row : documentTypes()) {
            QVERIFY(codes.insert(row.code).second);
            QCOMPARE(documentTypeFromCode(row.code), std::optional<DocumentType>{row.type});
            QCOMPARE(info(row.type).code, row.code);
        }
        QVERIFY(!documentTypeFromCode("999"));
    }

    void names_data() {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept");
        QTest::addColumn<QString>("masked");
        QTest::addColumn<int>("characters");
        QTest::newRow("two") << "张三"
                             << "张三"
                             << "张*" << 2;
        QTest::newRow("three") << "李小敏"
                               << "李小敏"
                               << "李*敏" << 3;
        QTest::newRow("four") << "欧阳若溪"
                              << "欧阳若溪"
                              << "欧**溪" << 4;
        QTest::newRow("dot") << "买买提·艾力"
                             << "买买提·艾力"
                             << "买买提·**" << 6;
        QTest::newRow("two dots") << "阿·布·里"
                                  << "阿·布·里"
                                  << "阿·*·*" << 5;
        QTest::newRow("outer blanks") << "　 王芳 "
                                      << "王芳"
                                      << "王*" << 2;
        QTest::newRow("inner blank stays") << "John Smith"
                                           << "John Smith"
                                           << "J********h" << 10;
        QTest::newRow("beyond the BMP") << QString::fromUcs4(U"\U00020BB7野家", 3)
                                        << QString::fromUcs4(U"\U00020BB7野家", 3)
                                        << QString::fromUcs4(U"\U00020BB7*家", 3) << 3;
        QTest::newRow("one") << "黑"
                             << "黑"
                             << "*" << 1;
    }
    void names() {
        QFETCH(QString, given);
        const auto name = PersonName::parse(given.toStdString());
        QVERIFY(name);
        QTEST(QString::fromStdString(name->str()), "kept");
        QTEST(QString::fromStdString(name->masked()), "masked");
        QTEST(name->characters(), "characters");
        QVERIFY(!name->hasPrivateUse());
    }

    void namesRefused() {
        QCOMPARE(problemName(PersonName::parse("　 ").error()), std::string("empty"));
        QCOMPARE(problemName(PersonName::parse("李\u0007敏").error()), std::string("character"));
        QCOMPARE(problemName(PersonName::parse("李\u202E敏").error()), std::string("character"));
        QCOMPARE(problemName(PersonName::parse("\xE6\x9D").error()), std::string("broken"));
        std::string sixty;
        for (int i = 0; i < 60; ++i) sixty += "\U0002CC56";
        QVERIFY(PersonName::parse(sixty));
        const auto tooLong = PersonName::parse(sixty + "李");
        QCOMPARE(*tooLong.error().as<IdProblem::TooLong>(), (IdProblem::TooLong{61, 60}));
        QVERIFY(PersonName::parse("王\uE000")->hasPrivateUse());
        QCOMPARE(PersonName::parse("王芳")->surnameMasked(), std::string("王*"));
        QCOMPARE(maskName("\xFF"), std::string("*"));
    }

    void phonesAndCards() {
        QCOMPARE(PhoneNumber::parse("138 1234-3210")->masked(), std::string("138****3210"));
        QVERIFY(PhoneNumber::parse("0799-6120000"));
        QCOMPARE(problemName(PhoneNumber::parse("1381234321").error()), std::string("length"));
        QCOMPARE(problemName(PhoneNumber::parse("12812343210").error()), std::string("character"));
        QCOMPARE(problemName(PhoneNumber::parse("138123432a0").error()), std::string("character"));
        QCOMPARE(BankCard::parse("4242 4242-4242 4242")->tail(), std::string("4242"));
        QCOMPARE(BankCard::parse("4111111111111111")->masked(), std::string("************1111"));
        QCOMPARE(problemName(BankCard::parse("4111111111111112").error()), std::string("check"));
        QCOMPARE(problemName(BankCard::parse("41111").error()), std::string("length"));
        QCOMPARE(maskNumber("430703199605160125"), std::string("430703********0125"));
    }

    void utf8RoundTripAndGarbage() {
        const quint32 seed = 4711;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        for (int round = 0; round < 2000; ++round) {
            std::vector<char32_t> points;
            for (unsigned i = random() % 12; i > 0; --i) {
                const char32_t point = random() % 0x110000;
                if (point < 0xD800 || point > 0xDFFF) points.push_back(point);
            }
            QVERIFY(codePoints(toUtf8(points)) == points);
            std::string noise;
            for (unsigned i = random() % 16; i > 0; --i) noise.push_back(static_cast<char>(random() % 256));
            const auto read = codePoints(noise);
            QCOMPARE(isUtf8(noise), read.has_value());
            if (read) QCOMPARE(toUtf8(*read), noise);
            // Whatever comes in, parsing answers and never reads beyond the text.
            (void)CitizenId::parse(noise);
            (void)PersonName::parse(noise);
            (void)UnifiedCreditCode::parse(noise);
            (void)BankCard::parse(noise);
        }
        QVERIFY(!isUtf8("\xC0\x80"));
        QVERIFY(!isUtf8("\xED\xA0\x80"));
        QVERIFY(!isUtf8("\xF4\x90\x80\x80"));
    }
};

QTEST_GUILESS_MAIN(TestIdentity)
#include "tst_identity.moc"
